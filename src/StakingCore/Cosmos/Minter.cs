namespace StakingCore.Cosmos;

/// <summary>
/// The mint module's state: the inflation of the running block and the tokens that a year of it mints. Every block moves it
/// with <see cref="Next"/> and then mints <see cref="BlockProvision"/>.
/// </summary>
/// <remarks>
/// <c>default</c> is no inflation. The fraction below one token is dropped every block. Source: cosmos-sdk v0.53.0,
/// <c>x/mint/types/minter.go</c>; from v0.53 on a chain may replace the whole function.
/// </remarks>
/// <param name="Inflation">Inflation a year, a part of one.</param>
/// <param name="AnnualProvisions">Tokens a year, in base units with 18 decimals.</param>
public readonly record struct Minter(CosmosDecimal Inflation, CosmosDecimal AnnualProvisions)
{
    /// <summary>The bonded part of the supply, truncated; zero where there is no supply.</summary>
    /// <param name="bonded">The tokens in the bonded pool.</param>
    /// <param name="supply">All tokens.</param>
    /// <exception cref="OverflowException">The bonded tokens are outside the range of a decimal.</exception>
    public static CosmosDecimal BondedRatio(CosmosInteger bonded, CosmosInteger supply) =>
        supply.IsPositive ? CosmosDecimal.FromInteger(bonded).QuoInt(supply) : default;

    /// <summary>
    /// The inflation of the next block: it moves by (1 − ratio ÷ goal) · change ÷ blocks per year, and is then held below the
    /// highest and above the lowest.
    /// </summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="bondedRatio">The bonded part of the supply; see <see cref="BondedRatio"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="DivideByZeroException">The goal or the blocks per year are zero.</exception>
    /// <exception cref="OverflowException">A number on the way is outside the range of a decimal.</exception>
    public CosmosDecimal NextInflation(MintParameters parameters, CosmosDecimal bondedRatio)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        CosmosDecimal perYear = (CosmosDecimal.One - bondedRatio.Quo(parameters.GoalBonded)).Mul(parameters.InflationRateChange);
        CosmosDecimal perBlock = perYear.Quo(CosmosDecimal.FromInteger(Blocks(parameters)));
        CosmosDecimal moved = CosmosDecimal.Min(Inflation + perBlock, parameters.InflationMax);
        return CosmosDecimal.Max(moved, parameters.InflationMin);
    }

    /// <summary>The state of the next block: the next inflation, and what a year of it mints of that supply.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="bondedRatio">The bonded part of the supply; see <see cref="BondedRatio"/>.</param>
    /// <param name="supply">All tokens in base units.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="DivideByZeroException">The goal or the blocks per year are zero.</exception>
    /// <exception cref="OverflowException">A number on the way is outside the range of a decimal.</exception>
    public Minter Next(MintParameters parameters, CosmosDecimal bondedRatio, CosmosInteger supply)
    {
        CosmosDecimal inflation = NextInflation(parameters, bondedRatio);
        return new Minter(inflation, inflation.MulInt(supply));
    }

    /// <summary>The tokens that one block mints: the annual provisions ÷ blocks per year, truncated twice.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="DivideByZeroException">The blocks per year are zero.</exception>
    public CosmosInteger BlockProvision(MintParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return AnnualProvisions.QuoInt(Blocks(parameters)).TruncateInt();
    }

    // The SDK takes the blocks as a signed integer of 64 bits.
    private static long Blocks(MintParameters parameters) => unchecked((long)parameters.BlocksPerYear);
}
