namespace StakingCore.Amounts;

/// <summary>Ethereum's base unit: 1 ETH = 10^18 wei.</summary>
public readonly record struct Wei : IAmountUnit
{
    /// <inheritdoc />
    public static string Symbol => "wei";

    /// <inheritdoc />
    public static string DisplaySymbol => "ETH";

    /// <inheritdoc />
    public static int Decimals => 18;
}
