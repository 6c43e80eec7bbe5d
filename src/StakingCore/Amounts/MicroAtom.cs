namespace StakingCore.Amounts;

/// <summary>The Cosmos Hub's base unit: 1 ATOM = 1,000,000 uatom.</summary>
public readonly record struct MicroAtom : IAmountUnit
{
    /// <inheritdoc />
    public static string Symbol => "uatom";

    /// <inheritdoc />
    public static string DisplaySymbol => "ATOM";

    /// <inheritdoc />
    public static int Decimals => 6;
}
