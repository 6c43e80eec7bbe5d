namespace StakingCore.Amounts;

/// <summary>The base unit of Rocket Pool's own token: 1 RPL = 10^18 units.</summary>
public readonly record struct Rpl : IAmountUnit
{
    /// <inheritdoc />
    public static string Symbol => "RPL-wei";

    /// <inheritdoc />
    public static string DisplaySymbol => "RPL";

    /// <inheritdoc />
    public static int Decimals => 18;
}
