using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage;

/// <summary>
/// A multiple of the own stake under an absolute maximum, both on the total: own + delegated ≤ min(controlled per own · own,
/// maximum).
/// </summary>
/// <remarks>
/// Avalanche's rule for validators of the primary network, where the multiple is the weight factor. It counts the own stake
/// too: 5 per own is a leverage of 5, with 4 delegated. Immutable and thread-safe.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class WeightFactorLimit : ILeverageLimit
{
    /// <summary>Makes the limit.</summary>
    /// <param name="controlledPerOwn">Own and delegated stake per unit of own stake, at least 1: the largest leverage.</param>
    /// <param name="absoluteMaximum">The largest total, in base units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="controlledPerOwn"/> is 0.</exception>
    public WeightFactorLimit(uint controlledPerOwn, UInt128 absoluteMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfZero(controlledPerOwn);
        ControlledPerOwn = controlledPerOwn;
        AbsoluteMaximum = absoluteMaximum;
    }

    /// <summary>
    /// Avalanche: 5 times the own stake, at most 3,000,000 AVAX, in nAVAX. Source: Avalanche documentation, "How to stake",
    /// maximum validation stake.
    /// </summary>
    public static WeightFactorLimit Avalanche { get; } = new(5, 3_000_000_000_000_000);

    /// <summary>Own and delegated stake per unit of own stake, at least 1: the largest leverage.</summary>
    public uint ControlledPerOwn { get; }

    /// <summary>The largest total, in base units.</summary>
    public UInt128 AbsoluteMaximum { get; }

    /// <summary>The largest total, min(controlled per own · own, maximum), in base units; below the own stake where that is above the maximum.</summary>
    /// <param name="own">The own stake, in base units.</param>
    public BigInteger MaximumTotal(UInt128 own) => BigInteger.Min((BigInteger)own * ControlledPerOwn, AbsoluteMaximum);

    /// <summary>The largest total per unit of own stake; below 1 where the own stake alone is above the maximum, null without any.</summary>
    /// <param name="own">The own stake, in base units.</param>
    public ExactRational? MaximumLeverage(UInt128 own) => own == 0 ? null : new ExactRational(MaximumTotal(own), own);

    /// <inheritdoc />
    public BigInteger? MaximumDelegated(UInt128 own) => BigInteger.Max(BigInteger.Zero, MaximumTotal(own) - own);

    /// <inheritdoc />
    public BigInteger? RequiredBond(UInt128 delegated)
    {
        if (delegated == 0)
        {
            return BigInteger.Zero;
        }

        if (ControlledPerOwn == 1)
        {
            return null;
        }

        // More own stake than needed only uses up the maximum, so the smallest that the multiple asks for is the only candidate.
        BigInteger own = new ExactRational(delegated, ControlledPerOwn - 1).Ceiling();
        return own + delegated <= AbsoluteMaximum ? own : null;
    }
}
