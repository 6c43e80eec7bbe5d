namespace StakingCore.Cosmos;

/// <summary>How a product or quotient of decimals becomes a whole number of units.</summary>
internal enum DecimalRounding
{
    /// <summary>Toward zero.</summary>
    Truncate,

    /// <summary>To the nearest unit, a tie to the even one; a quotient is truncated at 36 decimals before.</summary>
    HalfEven,

    /// <summary>
    /// Up. A negative product is truncated; a negative quotient that is not exact and at least one unit takes one unit more
    /// than the truncated one.
    /// </summary>
    Up,

    /// <summary>A quotient before math v1.4.0: truncated at 36 decimals, then up, or truncated where it is negative.</summary>
    UpFromThirtySixDecimals,
}
