namespace StakingCore.RocketPool.Minipools;

/// <summary>The columns of many minipools, one row a minipool, owned by the caller. All have the same length.</summary>
/// <remarks><c>default</c> has no rows.</remarks>
public readonly ref struct MinipoolColumns
{
    /// <summary>Makes the columns.</summary>
    /// <param name="nodeDepositsWei">The bonds, in wei.</param>
    /// <param name="userDepositsWei">What is borrowed, in wei.</param>
    /// <param name="nodeFeeParts">The fees, in parts of 10^18.</param>
    /// <param name="penaltyRateParts">The penalties in force, in parts of 10^18; empty where there are none.</param>
    /// <param name="balancesWei">The balances without refunds, in wei.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public MinipoolColumns(
        ReadOnlySpan<UInt128> nodeDepositsWei,
        ReadOnlySpan<UInt128> userDepositsWei,
        ReadOnlySpan<ulong> nodeFeeParts,
        ReadOnlySpan<ulong> penaltyRateParts,
        ReadOnlySpan<UInt128> balancesWei)
    {
        Check(userDepositsWei.Length, nodeDepositsWei.Length, nameof(userDepositsWei));
        Check(nodeFeeParts.Length, nodeDepositsWei.Length, nameof(nodeFeeParts));
        Check(balancesWei.Length, nodeDepositsWei.Length, nameof(balancesWei));
        if (!penaltyRateParts.IsEmpty)
        {
            Check(penaltyRateParts.Length, nodeDepositsWei.Length, nameof(penaltyRateParts));
        }

        NodeDepositsWei = nodeDepositsWei;
        UserDepositsWei = userDepositsWei;
        NodeFeeParts = nodeFeeParts;
        PenaltyRateParts = penaltyRateParts;
        BalancesWei = balancesWei;
    }

    /// <summary>The bonds, in wei.</summary>
    public ReadOnlySpan<UInt128> NodeDepositsWei { get; }

    /// <summary>What is borrowed, in wei.</summary>
    public ReadOnlySpan<UInt128> UserDepositsWei { get; }

    /// <summary>The fees, in parts of 10^18.</summary>
    public ReadOnlySpan<ulong> NodeFeeParts { get; }

    /// <summary>The penalties in force, in parts of 10^18; empty where there are none.</summary>
    public ReadOnlySpan<ulong> PenaltyRateParts { get; }

    /// <summary>The balances without refunds, in wei.</summary>
    public ReadOnlySpan<UInt128> BalancesWei { get; }

    /// <summary>How many minipools.</summary>
    public int Count => BalancesWei.Length;

    private static void Check(int length, int expected, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException($"{name} has {length} rows, the bonds have {expected}.", name);
        }
    }
}
