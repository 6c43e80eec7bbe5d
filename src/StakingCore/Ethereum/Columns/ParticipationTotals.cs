using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Ethereum;

/// <summary>
/// The sums of effective balances that an epoch's justification and rewards depend on, in gwei, each at least one increment
/// as <c>get_total_balance</c> has it.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no state's totals; <see cref="EpochRewardBasis.Compute"/> reads its zeros as one increment.</para>
/// <para>Source: consensus-specs, <c>get_total_balance</c> and altair <c>get_unslashed_participating_indices</c>.</para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ParticipationTotals
{
    /// <summary>Active in the current epoch, slashed or not.</summary>
    public ulong ActiveGwei { get; init; }

    /// <summary>Unslashed, active in the previous epoch and timely with its source.</summary>
    public ulong SourceGwei { get; init; }

    /// <summary>Unslashed, active in the previous epoch and timely with its target.</summary>
    public ulong TargetGwei { get; init; }

    /// <summary>Unslashed, active in the previous epoch and timely with its head.</summary>
    public ulong HeadGwei { get; init; }

    /// <summary>Unslashed, active in the current epoch and timely with its target, for justification.</summary>
    public ulong CurrentTargetGwei { get; init; }

    /// <summary>Adds up the columns. Allocates nothing.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="epoch">The current epoch: the one that ends.</param>
    /// <param name="columns">The validators.</param>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1, which no valid state has.</exception>
    public static ParticipationTotals Sum(EthereumRules rules, ulong epoch, ValidatorEpochColumns columns) =>
        Sum(rules, epoch, columns, VectorPath.Widest);

    internal static ParticipationTotals Sum(EthereumRules rules, ulong epoch, ValidatorEpochColumns columns, VectorPath path)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ParticipationSums sums = ParticipationSums.Of(epoch, columns, path);
        ulong least = rules.Preset.EffectiveBalanceIncrement;
        return new ParticipationTotals
        {
            ActiveGwei = Word(sums.Active, least, "active"),
            SourceGwei = Word(sums.Source, least, "source"),
            TargetGwei = Word(sums.Target, least, "target"),
            HeadGwei = Word(sums.Head, least, "head"),
            CurrentTargetGwei = Word(sums.CurrentTarget, least, "current target"),
        };
    }

    private static ulong Word(UInt128 sum, ulong least, string name) => sum <= ulong.MaxValue
        ? ulong.Max((ulong)sum, least)
        : throw new OverflowException($"The {name} balance of {sum} gwei is above 2^64 - 1.");
}
