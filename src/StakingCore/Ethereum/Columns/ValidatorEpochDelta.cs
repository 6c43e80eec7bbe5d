using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>
/// What an epoch's attestation rewards do to one validator, with every intermediate value. Amounts in gwei.
/// </summary>
/// <remarks>
/// <para>
/// The components stand in the order in which the specification applies them: source, target, head, inactivity, with a floor
/// at zero after each penalty. Their actual changes sum exactly to <see cref="BalanceChangeGwei"/>.
/// </para>
/// <para><c>default</c> is a validator that had nothing and keeps it.</para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ValidatorEpochDelta
{
    /// <summary>
    /// Whether the validator takes part in rewards, penalties and scores: active in the previous epoch, or slashed and not
    /// withdrawable before the next but one. Never in the genesis epoch.
    /// </summary>
    public bool IsEligible { get; init; }

    /// <summary>⌊effective balance ÷ 1 ETH⌋ times the base reward of an increment.</summary>
    public ulong BaseRewardGwei { get; init; }

    /// <summary>The inactivity score that the inactivity penalty was computed with.</summary>
    public ulong InactivityScore { get; init; }

    /// <summary>The balance before.</summary>
    public ulong BalanceBeforeGwei { get; init; }

    /// <summary>The vote for the justified checkpoint.</summary>
    public BalanceComponent Source { get; init; }

    /// <summary>The vote for the epoch's checkpoint.</summary>
    public BalanceComponent Target { get; init; }

    /// <summary>The vote for the head, which only rewards.</summary>
    public BalanceComponent Head { get; init; }

    /// <summary>The penalty that grows with the inactivity score.</summary>
    public BalanceComponent Inactivity { get; init; }

    /// <summary>The balance after.</summary>
    public ulong BalanceAfterGwei { get; init; }

    /// <summary>The change of the balance: the sum of the components' actual changes.</summary>
    public Int128 BalanceChangeGwei => (Int128)BalanceAfterGwei - BalanceBeforeGwei;

    /// <summary>What the floor at zero forgave, all components together.</summary>
    public UInt128 ForgivenGwei => (UInt128)Source.ForgivenGwei + Target.ForgivenGwei + Head.ForgivenGwei + Inactivity.ForgivenGwei;

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ValidatorEpochDelta), PrintMembers);
}
