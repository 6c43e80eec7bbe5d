namespace StakingCore.Cosmos;

/// <summary>An amount of one denomination, in its base unit.</summary>
/// <param name="Denom">The denomination, for example <c>uatom</c>.</param>
/// <param name="Amount">The amount.</param>
public readonly record struct Coin(string Denom, CosmosInteger Amount)
{
    /// <summary>The amount, then the denomination: <c>12uatom</c>.</summary>
    public override string ToString() => $"{Amount}{Denom}";
}
