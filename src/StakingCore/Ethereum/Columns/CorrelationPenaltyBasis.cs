using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Ethereum;

/// <summary>
/// What an epoch's correlation penalties share, in every fork: everybody who is half-way through its slashing loses in
/// proportion to all that was slashed around the same time. Amounts in gwei.
/// </summary>
/// <remarks>
/// <para>
/// A value, so that making one allocates nothing; immutable. <c>default</c> is not meaningful: make one with
/// <see cref="Compute"/>.
/// </para>
/// <para>Source: consensus-specs, <c>process_slashings</c> of phase0, altair, bellatrix and electra.</para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct CorrelationPenaltyBasis : IWrittenOnly
{
    private readonly EthereumRules? _rules;

    private CorrelationPenaltyBasis(EthereumRules rules, ulong epoch, ulong totalActiveBalance, ulong slashedSum)
    {
        EthereumPreset preset = rules.Preset;
        _rules = rules;
        TotalActiveBalanceGwei = ulong.Max(totalActiveBalance, preset.EffectiveBalanceIncrement);
        AdjustedSlashedSumGwei = CorrelationPenalties.Adjusted(rules, slashedSum, TotalActiveBalanceGwei);
        WithdrawableEpoch = epoch + ((ulong)preset.EpochsPerSlashingsVector / 2);
    }

    /// <summary>The rules in force.</summary>
    public EthereumRules Rules =>
        _rules ?? throw new InvalidOperationException("The default of CorrelationPenaltyBasis is no epoch: make one with Compute.");

    /// <summary>The total active balance, at least one increment.</summary>
    public ulong TotalActiveBalanceGwei { get; }

    /// <summary>min(sum of slashings · multiplier, total).</summary>
    public ulong AdjustedSlashedSumGwei { get; }

    /// <summary>Who is slashed and withdrawable from exactly this epoch is half-way through: the current one + 4096.</summary>
    public ulong WithdrawableEpoch { get; }

    /// <summary>Makes an epoch's basis.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="epoch">The current epoch: the one that ends.</param>
    /// <param name="totalActiveBalanceGwei">The effective balances active in it; below one increment counts as one.</param>
    /// <param name="slashedSumGwei">The effective balances slashed in the last 8192 epochs.</param>
    /// <exception cref="OverflowException">
    /// The sum times the multiplier or the epoch is above 2^64 − 1: the specification calls such a transition invalid.
    /// </exception>
    public static CorrelationPenaltyBasis Compute(EthereumRules rules, ulong epoch, ulong totalActiveBalanceGwei, ulong slashedSumGwei)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new CorrelationPenaltyBasis(rules, epoch, totalActiveBalanceGwei, slashedSumGwei);
    }

    /// <summary>The penalty of an effective balance, before the floor of the balance at zero.</summary>
    /// <param name="effectiveBalanceGwei">The effective balance.</param>
    /// <exception cref="OverflowException">A product of the specification is above 2^64 − 1.</exception>
    public ulong Penalty(ulong effectiveBalanceGwei) =>
        CorrelationPenalties.Penalty(Rules, effectiveBalanceGwei, AdjustedSlashedSumGwei, TotalActiveBalanceGwei);

    /// <summary>Takes the penalties of an epoch from the balances, each stopping at zero. Allocates nothing.</summary>
    /// <param name="columns">The validators.</param>
    /// <param name="balancesGwei">The balances in gwei, which are replaced; as many as validators.</param>
    /// <returns>How many validators were half-way.</returns>
    /// <exception cref="ArgumentException">The balances have the wrong length or overlap the columns.</exception>
    /// <exception cref="OverflowException">A product of the specification is above 2^64 − 1. Rows before it may have been written.</exception>
    public int Apply(ValidatorEpochColumns columns, Span<ulong> balancesGwei)
    {
        ColumnChecks.SameLength(balancesGwei.Length, columns.Count, nameof(balancesGwei));
        ColumnChecks.Apart(columns.Overlap(balancesGwei), nameof(balancesGwei));
        ulong wanted = WithdrawableEpoch;
        int penalized = 0;
        int row = 0;

        // One epoch of 8192 at most holds those that count: nearly always one vectorized search finds nothing and is done.
        for (; columns.WithdrawableEpochs[row..].IndexOf(wanted) is var found and >= 0; row++)
        {
            row += found;
            if (columns.Slashed[row])
            {
                balancesGwei[row] -= ulong.Min(balancesGwei[row], Penalty(columns.EffectiveBalancesGwei[row]));
                penalized++;
            }
        }

        return penalized;
    }

    // A default has no members to print; asking them would throw where somebody only looks.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(
            CultureInfo.InvariantCulture,
            $"Fork = {_rules?.Fork.ToString() ?? "none"}, TotalActiveBalanceGwei = {TotalActiveBalanceGwei}, AdjustedSlashedSumGwei = {AdjustedSlashedSumGwei}, WithdrawableEpoch = {WithdrawableEpoch}");
        return true;
    }
}
