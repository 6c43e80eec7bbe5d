namespace StakingCore.Amounts;

/// <summary>The base unit of Rocket Pool's liquid staking token: 1 rETH = 10^18 units.</summary>
public readonly record struct Reth : IAmountUnit
{
    /// <inheritdoc />
    public static string Symbol => "rETH-wei";

    /// <inheritdoc />
    public static string DisplaySymbol => "rETH";

    /// <inheritdoc />
    public static int Decimals => 18;
}
