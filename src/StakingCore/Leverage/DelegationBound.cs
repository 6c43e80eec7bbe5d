using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Leverage.Json;

namespace StakingCore.Leverage;

/// <summary>How much may be delegated: nothing is safe, up to an amount, or any amount.</summary>
/// <remarks><c>default</c> is <see cref="None"/>, and legal.</remarks>
[JsonConverter(typeof(DelegationBoundJsonConverter))]
public readonly record struct DelegationBound
{
    // One more than the largest safe amount, so that default is none; -1 stands for unbounded.
    private readonly BigInteger _safeAmounts;

    private DelegationBound(BigInteger safeAmounts) => _safeAmounts = safeAmounts;

    /// <summary>Not even a pool without delegation is safe; the same as <c>default</c>.</summary>
    public static DelegationBound None => default;

    /// <summary>Every amount is safe.</summary>
    public static DelegationBound Unbounded => new(BigInteger.MinusOne);

    /// <summary>Whether no amount is safe, not even zero.</summary>
    public bool IsNone => _safeAmounts.IsZero;

    /// <summary>Whether every amount is safe.</summary>
    public bool IsUnbounded => _safeAmounts.Sign < 0;

    /// <summary>The largest safe amount in base units; every smaller one is safe too. Null where none is or all are.</summary>
    public BigInteger? Amount => _safeAmounts.Sign > 0 ? _safeAmounts - 1 : null;

    /// <summary>All amounts up to this one are safe.</summary>
    /// <param name="amount">The largest safe amount, at least 0, in base units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public static DelegationBound UpTo(BigInteger amount)
    {
        Require.NotNegative(amount, nameof(amount));
        return new DelegationBound(amount + 1);
    }

    /// <summary>The amount, <c>none</c> or <c>unbounded</c>; the same in every culture.</summary>
    public override string ToString() => IsNone ? "none" : Amount?.ToString(CultureInfo.InvariantCulture) ?? "unbounded";
}
