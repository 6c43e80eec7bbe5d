using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>
/// The version of the Cosmos SDK's number module (<c>cosmossdk.io/math</c>), which selects the rules of
/// <see cref="CosmosDecimal"/> that changed over time.
/// </summary>
/// <remarks>
/// Three things changed with v1.4.0: the range of a decimal, the quotient that is rounded up, and the root of degree zero;
/// the square root halved its steps by another rule from v1.0.1 to v1.1.2. All else is the same in
/// every version from v1.0.0 on, and in the types package of the SDK before that. <c>default</c> is version 0.0.0, which
/// follows the oldest rules.
/// </remarks>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version.</param>
/// <param name="Patch">The patch version.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct CosmosMathVersion(uint Major, uint Minor, uint Patch) : IComparable<CosmosMathVersion>
{
    /// <summary>v1.5.3: what SDK v0.53 runs, and the rules of every member that takes no version.</summary>
    public static CosmosMathVersion Current => new(1, 5, 3);

    /// <summary>
    /// Whether a decimal may be as large as 2^256 − 10^-18. True from v1.4.0; before, the units of 10^-18 must fit 315 bits.
    /// </summary>
    internal bool HasFullRange => IsAtLeast(1, 4, 0);

    /// <summary>
    /// Whether <see cref="CosmosDecimal.QuoRoundUp(CosmosDecimal, CosmosMathVersion)"/> truncates the quotient at 36 decimals
    /// before it rounds up, and truncates a negative one. True before v1.4.0; from then on a negative quotient that is not
    /// exact takes one unit more.
    /// </summary>
    internal bool RoundsQuotientsUpFromThirtySixDecimals => !IsAtLeast(1, 4, 0);

    /// <summary>
    /// Whether the root of degree zero is 1 for every number. True from v1.4.0; before, it was −1 for negative numbers and 0
    /// for zero.
    /// </summary>
    internal bool RootOfDegreeZeroIsOne => IsAtLeast(1, 4, 0);

    /// <summary>
    /// Whether the steps of a square root are halved down, so that a negative odd one goes away from zero, where all other
    /// versions truncate it. True from v1.0.1 to v1.1.2.
    /// </summary>
    internal bool FloorsHalvesInSquareRoot => IsAtLeast(1, 0, 1) && !IsAtLeast(1, 1, 3);

    /// <summary>Whether the left version is the older one.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(CosmosMathVersion left, CosmosMathVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is the newer one.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(CosmosMathVersion left, CosmosMathVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is older or the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(CosmosMathVersion left, CosmosMathVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is newer or the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(CosmosMathVersion left, CosmosMathVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public int CompareTo(CosmosMathVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>The version as it is tagged, for example <c>v1.5.3</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"v{Major}.{Minor}.{Patch}");

    private bool IsAtLeast(uint major, uint minor, uint patch) => this >= new CosmosMathVersion(major, minor, patch);
}
