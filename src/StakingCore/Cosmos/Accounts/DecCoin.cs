namespace StakingCore.Cosmos;

/// <summary>A decimal amount of one denomination, in its base unit.</summary>
/// <param name="Denom">The denomination, for example <c>uatom</c>.</param>
/// <param name="Amount">The amount.</param>
public readonly record struct DecCoin(string Denom, CosmosDecimal Amount)
{
    /// <summary>The amount, then the denomination: <c>1.500000000000000000uatom</c>.</summary>
    public override string ToString() => $"{Amount}{Denom}";
}
