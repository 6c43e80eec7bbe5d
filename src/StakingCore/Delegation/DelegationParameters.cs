using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What a pool delegation ledger fixes: the reward curve, the limits, the delays and the rates.</summary>
/// <remarks>
/// Amounts are whole base units of one asset; delays are whole epochs. Values are checked as they are set and refused by the
/// name of the property. Immutable.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DelegationParameters
{
    /// <summary>k, at least 1: the number of pools the rewards aim at. A pool saturates at 1/k of all stake.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero.</exception>
    public required uint TargetPools
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfZero(value, nameof(TargetPools));
            field = value;
        }
    }

    /// <summary>a0, at least 0: how much an operator's bond adds to its pool's reward.</summary>
    public required Fraction PledgeInfluence { get; init; }

    /// <summary>From 0 to 1: what a unit of liquid stake weighs in rewards; a unit that is bonded or locked weighs 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public required Fraction LiquidWeight
    {
        get;
        init => field = AtMostOne(value, nameof(LiquidWeight));
    }

    /// <summary>Λ, at least 1: how much weight per unit of bond still earns; null is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below one.</exception>
    public Fraction? LeverageLimit
    {
        get;
        init => field = value is not { } limit || limit >= Fraction.One
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LeverageLimit), value, "A leverage limit is at least 1.");
    }

    /// <summary>The least an operator may have bonded, in base units.</summary>
    public UInt128 MinimumBond { get; init; }

    /// <summary>A: how many epochs before the one that is rewarded its snapshot was taken. 2 unless set, as Cardano's.</summary>
    public uint ActivationDelayEpochs { get; init; } = 2;

    /// <summary>U: the epochs from the request of an exit or move to its release.</summary>
    public required uint UnbondingDelayEpochs { get; init; }

    /// <summary>How many epochs a fault may be reported in, its own the first; at most <see cref="UnbondingDelayEpochs"/>.</summary>
    public required uint EvidenceWindowEpochs { get; init; }

    /// <summary>The most exits that one account may have under way from one pool, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero.</exception>
    public uint MaximumExits
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfZero(value, nameof(MaximumExits));
            field = value;
        }
    }

    = 7;

    /// <summary>ρ, from 0 to 1: the share of the reserve that is paid out per epoch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public required Fraction IssuanceRate
    {
        get;
        init => field = AtMostOne(value, nameof(IssuanceRate));
    }

    /// <summary>τ, from 0 to 1: the share of the pot that goes to the treasury.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public required Fraction TreasuryRate
    {
        get;
        init => field = AtMostOne(value, nameof(TreasuryRate));
    }

    private static Fraction AtMostOne(Fraction value, string name) => value <= Fraction.One
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Expected a fraction from 0 to 1.");
}
