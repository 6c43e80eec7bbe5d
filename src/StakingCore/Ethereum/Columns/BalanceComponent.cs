using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>
/// What one cause did to a validator's balance: a vote, the inactivity penalty, a duty, a slashing. Amounts in gwei.
/// </summary>
/// <remarks><c>default</c> is a component that changes nothing.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct BalanceComponent
{
    /// <summary>
    /// What the duty done in time earns. Of a vote: at this effective balance, given how many others voted; zero in a leak and
    /// for validators that are not eligible: the Beacon API's <c>ideal_rewards</c>, but exact. Zero for what is no duty.
    /// </summary>
    public UInt128 IdealGwei { get; init; }

    /// <summary>What the specification adds to the balance.</summary>
    public ulong RewardGwei { get; init; }

    /// <summary>What the specification takes from the balance, before the floor at zero.</summary>
    public ulong PenaltyGwei { get; init; }

    /// <summary>The part of <see cref="PenaltyGwei"/> that the balance did not hold and the floor at zero forgave.</summary>
    public ulong ForgivenGwei { get; init; }

    /// <summary>What the balance changes by: reward − (penalty − forgiven).</summary>
    public Int128 ActualGwei => (Int128)RewardGwei - (PenaltyGwei - ForgivenGwei);

    /// <summary>How far the actual change is below the ideal one; zero or more for a vote.</summary>
    public Int128 MissedGwei => (Int128)IdealGwei - ActualGwei;

    /// <summary>Adds a further change of the same cause.</summary>
    /// <param name="other">The change.</param>
    /// <exception cref="OverflowException">A sum leaves its range.</exception>
    public BalanceComponent Add(BalanceComponent other) => new()
    {
        IdealGwei = IdealGwei + other.IdealGwei,
        RewardGwei = RewardGwei + other.RewardGwei,
        PenaltyGwei = PenaltyGwei + other.PenaltyGwei,
        ForgivenGwei = ForgivenGwei + other.ForgivenGwei,
    };

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(BalanceComponent), PrintMembers);
}
