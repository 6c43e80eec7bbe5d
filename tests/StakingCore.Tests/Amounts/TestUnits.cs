using StakingCore.Amounts;

namespace StakingCore.Tests.Amounts;

/// <summary>A unit that is not divided: display units are base units.</summary>
internal readonly record struct Undivided : IAmountUnit
{
    public static string Symbol => "share";

    public static string DisplaySymbol => "SHR";

    public static int Decimals => 0;
}

/// <summary>A unit with as many decimals as fit: 10^38 base units make one display unit, and three of those are too many.</summary>
internal readonly record struct Finest : IAmountUnit
{
    public static string Symbol => "speck";

    public static string DisplaySymbol => "WHOLE";

    public static int Decimals => 38;
}

/// <summary>A unit whose symbols outgrow every buffer that was measured for short ones, and are not ASCII.</summary>
internal readonly record struct LongNamed : IAmountUnit
{
    public static string Symbol => "hundred-millionth part of the very long named münze, as counted";

    public static string DisplaySymbol => "very long named Münze Ξ₿€𐍈, as written on the face of the coin itself";

    public static int Decimals => 8;
}
