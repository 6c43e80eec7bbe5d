using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage;

/// <summary>What a pool's operator controls: its own stake, and what others delegated to it.</summary>
/// <param name="Own">The operator's own slashable stake o, in base units.</param>
/// <param name="Delegated">The stake D of everyone else, in base units.</param>
/// <remarks><c>default</c> is a pool without any stake, and legal; its leverage is undefined.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PoolStake(UInt128 Own, UInt128 Delegated)
{
    /// <summary>T = o + D, in base units. Wider than 128 bits where the sum is.</summary>
    [JsonConverter(typeof(BigIntegerJsonConverter))]
    public BigInteger Controlled => (BigInteger)Own + Delegated;

    /// <summary>
    /// L = T / o, at least 1: how much an operator controls per unit of its own. Null where it has none of its own, which no
    /// number describes.
    /// </summary>
    public ExactRational? Leverage => Own == 0 ? null : new ExactRational(Controlled, Own);

    /// <summary>The pool of a known total.</summary>
    /// <param name="own">The operator's part of it, in base units.</param>
    /// <param name="total">All that the operator controls, in base units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="own"/> is more than <paramref name="total"/>.</exception>
    public static PoolStake FromTotal(UInt128 own, UInt128 total) => own <= total
        ? new PoolStake(own, total - own)
        : throw new ArgumentOutOfRangeException(nameof(own), $"{nameof(own)} is {own}, expected at most the total, {total}.");

    /// <summary>The terms, for example <c>1 own + 9 delegated</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Own} own + {Delegated} delegated");
}
