namespace StakingCore.Amounts;

/// <summary>Exact conversions between Ethereum's two units: 1 gwei = 10^9 wei.</summary>
public static class EtherConversions
{
    private static UInt128 WeiPerGwei => 1_000_000_000;

    /// <summary>The same amount in wei.</summary>
    /// <param name="amount">An amount in gwei.</param>
    /// <exception cref="OverflowException">The result is above 2^128 − 1 wei.</exception>
    public static Amount<Wei> ToWei(this Amount<Gwei> amount) => new(amount.BaseUnits * WeiPerGwei);

    /// <summary>The whole gwei in an amount of wei, and the wei that are left over (0 to 999,999,999).</summary>
    /// <param name="amount">An amount in wei.</param>
    public static (Amount<Gwei> Whole, Amount<Wei> Remainder) ToGweiFloor(this Amount<Wei> amount)
    {
        (UInt128 whole, UInt128 rest) = UInt128.DivRem(amount.BaseUnits, WeiPerGwei);
        return (new Amount<Gwei>(whole), new Amount<Wei>(rest));
    }

    /// <summary>The same amount in gwei, where it is a whole number of gwei.</summary>
    /// <param name="amount">An amount in wei.</param>
    /// <exception cref="ArgumentException">The amount is no whole number of gwei.</exception>
    public static Amount<Gwei> ToGweiExact(this Amount<Wei> amount)
    {
        (Amount<Gwei> whole, Amount<Wei> rest) = amount.ToGweiFloor();
        return rest.IsZero
            ? whole
            : throw new ArgumentException($"{amount:L} is no whole number of gwei: {rest:L} would be lost.", nameof(amount));
    }
}
