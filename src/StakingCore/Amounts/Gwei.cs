namespace StakingCore.Amounts;

/// <summary>Ethereum's consensus-layer unit: 1 ETH = 1,000,000,000 gwei.</summary>
public readonly record struct Gwei : IAmountUnit
{
    /// <inheritdoc />
    public static string Symbol => "gwei";

    /// <inheritdoc />
    public static string DisplaySymbol => "ETH";

    /// <inheritdoc />
    public static int Decimals => 9;
}
