namespace StakingCore.RocketPool.Minipools;

/// <summary>The columns of many minipools, one row a minipool, owned by the caller. All have the same length.</summary>
/// <remarks><c>default</c> has no rows.</remarks>
public readonly ref struct MinipoolColumns
{
    /// <summary>Makes the columns.</summary>
    /// <param name="nodeDeposits">The bonds, in wei.</param>
    /// <param name="userDeposits">What is borrowed, in wei.</param>
    /// <param name="nodeFees">The fees, in parts of 10^18.</param>
    /// <param name="penaltyRates">The penalties in force, in parts of 10^18; empty where there are none.</param>
    /// <param name="balances">The balances without refunds, in wei.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public MinipoolColumns(
        ReadOnlySpan<UInt128> nodeDeposits,
        ReadOnlySpan<UInt128> userDeposits,
        ReadOnlySpan<ulong> nodeFees,
        ReadOnlySpan<ulong> penaltyRates,
        ReadOnlySpan<UInt128> balances)
    {
        Check(userDeposits.Length, nodeDeposits.Length, nameof(userDeposits));
        Check(nodeFees.Length, nodeDeposits.Length, nameof(nodeFees));
        Check(balances.Length, nodeDeposits.Length, nameof(balances));
        if (!penaltyRates.IsEmpty)
        {
            Check(penaltyRates.Length, nodeDeposits.Length, nameof(penaltyRates));
        }

        NodeDeposits = nodeDeposits;
        UserDeposits = userDeposits;
        NodeFees = nodeFees;
        PenaltyRates = penaltyRates;
        Balances = balances;
    }

    /// <summary>The bonds, in wei.</summary>
    public ReadOnlySpan<UInt128> NodeDeposits { get; }

    /// <summary>What is borrowed, in wei.</summary>
    public ReadOnlySpan<UInt128> UserDeposits { get; }

    /// <summary>The fees, in parts of 10^18.</summary>
    public ReadOnlySpan<ulong> NodeFees { get; }

    /// <summary>The penalties in force, in parts of 10^18; empty where there are none.</summary>
    public ReadOnlySpan<ulong> PenaltyRates { get; }

    /// <summary>The balances without refunds, in wei.</summary>
    public ReadOnlySpan<UInt128> Balances { get; }

    /// <summary>How many minipools.</summary>
    public int Count => Balances.Length;

    private static void Check(int length, int expected, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException($"{name} has {length} rows, the bonds have {expected}.", name);
        }
    }
}
