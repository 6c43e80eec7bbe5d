using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Leverage;

/// <summary>At most a fixed multiple of the own stake: delegated ≤ factor · own.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProportionalLimit : ILeverageLimit
{
    private ProportionalLimit(ExactRational? factor) => Factor = factor;

    /// <summary>No limit at all: any stake may be delegated, to an operator without any of its own too.</summary>
    public static ProportionalLimit None { get; } = new(null);

    /// <summary>Nobody can delegate: an operator stakes its own alone.</summary>
    public static ProportionalLimit OwnStakeOnly { get; } = new(ExactRational.Zero);

    /// <summary>Stake of others per unit of own stake, at least 0; null where there is no limit.</summary>
    public ExactRational? Factor { get; }

    /// <summary>A multiple of the own stake.</summary>
    /// <param name="factor">Stake of others per unit of own stake, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is negative.</exception>
    public static ProportionalLimit Of(ExactRational factor) => new(Require.NotNegative(factor, nameof(factor)));

    /// <summary>
    /// CIP-50: a pool is rewarded for at most L times its pledge, so delegation earns up to (L − 1) · pledge. It is a limit on
    /// what earns, not on what may be delegated.
    /// </summary>
    /// <param name="leverage">L, at least 1; the proposal allows 1 to 10,000 and recommends 10 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leverage"/> is below 1.</exception>
    public static ProportionalLimit Cip50(ExactRational leverage) =>
        new(Require.AtLeastOne(leverage, nameof(leverage)) - ExactRational.One);

    /// <inheritdoc />
    public BigInteger? MaximumDelegated(UInt128 own) => Factor is { } factor ? (factor * ExactRational.FromInteger(own)).Floor() : null;

    /// <inheritdoc />
    public BigInteger? RequiredBond(UInt128 delegated)
    {
        if (delegated == 0 || Factor is not { } factor)
        {
            return BigInteger.Zero;
        }

        return factor.IsZero ? null : (ExactRational.FromInteger(delegated) / factor).Ceiling();
    }
}
