namespace StakingCore.Ethereum.Epochs;

/// <summary>A caller's column has one row a validator.</summary>
internal static class ColumnLength
{
    internal static void Check(int length, EthereumState state, string name)
    {
        if (length != state.Validators.Count)
        {
            throw new ArgumentException($"The column has {length} rows for {state.Validators.Count} validators.", name);
        }
    }
}
