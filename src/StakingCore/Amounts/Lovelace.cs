namespace StakingCore.Amounts;

/// <summary>Cardano's base unit: 1 ADA = 1,000,000 lovelace.</summary>
public readonly record struct Lovelace : IAmountUnit
{
    /// <inheritdoc />
    public static string Symbol => "lovelace";

    /// <inheritdoc />
    public static string DisplaySymbol => "ADA";

    /// <inheritdoc />
    public static int Decimals => 6;
}
