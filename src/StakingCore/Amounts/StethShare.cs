namespace StakingCore.Amounts;

/// <summary>The base unit of stETH's shares: one share is 10^18 units.</summary>
public readonly record struct StethShare : IAmountUnit
{
    /// <inheritdoc />
    public static string Symbol => "share-wei";

    /// <inheritdoc />
    public static string DisplaySymbol => "shares";

    /// <inheritdoc />
    public static int Decimals => 18;
}
