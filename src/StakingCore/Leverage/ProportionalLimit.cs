using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Leverage;

/// <summary>At most a fixed multiple of the own stake: delegated ≤ delegated per own · own.</summary>
/// <remarks>
/// The multiple counts the stake of others alone: 4 per own is a leverage of 5, own and delegated per own. Immutable and
/// thread-safe.
/// </remarks>
public sealed class ProportionalLimit : ILeverageLimit
{
    private ProportionalLimit(ExactRational? delegatedPerOwn) => DelegatedPerOwn = delegatedPerOwn;

    /// <summary>No limit at all: any stake may be delegated, to an operator without any of its own too.</summary>
    public static ProportionalLimit None { get; } = new(null);

    /// <summary>Nobody can delegate: an operator stakes its own alone.</summary>
    public static ProportionalLimit OwnStakeOnly { get; } = new(ExactRational.Zero);

    /// <summary>Stake of others per unit of own stake, at least 0: the largest leverage − 1. Null where there is no limit.</summary>
    public ExactRational? DelegatedPerOwn { get; }

    /// <summary>A multiple of the own stake.</summary>
    /// <param name="delegatedPerOwn">Stake of others per unit of own stake, at least 0: the largest leverage − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delegatedPerOwn"/> is negative.</exception>
    public static ProportionalLimit Of(ExactRational delegatedPerOwn) => new(Require.NotNegative(delegatedPerOwn, nameof(delegatedPerOwn)));

    /// <summary>
    /// CIP-50: a pool is rewarded for at most L times its pledge, so delegation earns up to (L − 1) · pledge. It is a limit on
    /// what earns, not on what may be delegated.
    /// </summary>
    /// <param name="leverage">L, own and delegated stake per unit of own, at least 1; the proposal allows 1 to 10,000 and recommends 10 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leverage"/> is below 1.</exception>
    public static ProportionalLimit Cip50(ExactRational leverage) =>
        new(Require.AtLeastOne(leverage, nameof(leverage)) - ExactRational.One);

    /// <inheritdoc />
    public BigInteger? MaximumDelegated(UInt128 own) => DelegatedPerOwn is { } perOwn ? (perOwn * ExactRational.FromInteger(own)).Floor() : null;

    /// <inheritdoc />
    public BigInteger? RequiredBond(UInt128 delegated)
    {
        if (delegated == 0 || DelegatedPerOwn is not { } perOwn)
        {
            return BigInteger.Zero;
        }

        return perOwn.IsZero ? null : (ExactRational.FromInteger(delegated) / perOwn).Ceiling();
    }
}
