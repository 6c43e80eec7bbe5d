using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Minipools;

public readonly partial record struct MinipoolShares
{
    // Two of them together are within the limit of an estimate.
    private static readonly UInt128 _capitalLimit = EstimatedQuotient.DenominatorLimit >> 1;

    /// <summary>Splits the balances of many minipools, row by row as <see cref="Compute"/> does, and allocates nothing.</summary>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="columns">The minipools.</param>
    /// <param name="nodeSharesWei">Receives the nodes' shares, in wei; at least as long as the columns.</param>
    /// <param name="userSharesWei">Receives the users' shares, in wei; at least as long as the columns.</param>
    /// <returns>
    /// The sums. A row that <see cref="Compute"/> refuses is counted, and receives zeros; ask <see cref="Compute"/> for the rule.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.2.</exception>
    /// <exception cref="ArgumentException">A column of results is too short, or shares memory with another column.</exception>
    /// <exception cref="OverflowException">A sum is above 2^128 − 1 wei; rows before it have been written.</exception>
    public static MinipoolTotals Split(
        RocketPoolRelease release, in MinipoolColumns columns, Span<UInt128> nodeSharesWei, Span<UInt128> userSharesWei) =>
        Split(release, columns, nodeSharesWei, userSharesWei, VectorPath.Widest);

    internal static MinipoolTotals Split(
        RocketPoolRelease release, in MinipoolColumns columns, Span<UInt128> nodeSharesWei, Span<UInt128> userSharesWei, VectorPath path)
    {
        release.Require(RocketPoolRelease.Atlas);
        CheckResults(columns, nodeSharesWei, userSharesWei);
        var prepared = new PreparedShares(path);
        UInt128 nodes = 0;
        UInt128 users = 0;
        UInt128 skimmedNodes = 0;
        UInt128 skimmed = 0;
        int refused = 0;
        int first = -1;
        for (int row = 0; row < columns.Count; row++)
        {
            UInt128 balance = columns.BalancesWei[row];
            if (balance < _capitalLine
                && prepared.TrySplit((ulong)balance, columns.NodeDepositsWei[row], columns.UserDepositsWei[row], columns.NodeFeeParts[row], out ulong skim))
            {
                // At most 2^31 rows below 2^63 each: no sum of them reaches 2^94.
                unchecked
                {
                    skimmedNodes += skim;
                    skimmed += (ulong)balance;
                    nodeSharesWei[row] = skim;
                    userSharesWei[row] = (ulong)balance - skim;
                }

                continue;
            }

            if (!(path != VectorPath.Wide && TrySplit(columns, row, out UInt128 node))
                && !SplitWide(release, columns, row, out node))
            {
                (nodeSharesWei[row], userSharesWei[row]) = (0, 0);
                first = refused++ == 0 ? row : first;
                continue;
            }

            UInt128 user = balance - node;
            (nodeSharesWei[row], userSharesWei[row]) = (node, user);
            nodes += node;
            users += user;
        }

        return new MinipoolTotals(new(nodes + skimmedNodes), new(users + (skimmed - skimmedNodes)), refused, first);
    }

    // What nearly every row is: no penalty, a fee of at most 1, rewards below 2^63 wei, capital far below 2^112.
    private static bool TrySplit(in MinipoolColumns columns, int row, out UInt128 node)
    {
        node = 0;
        UInt128 balance = columns.BalancesWei[row];
        UInt128 bond = columns.NodeDepositsWei[row];
        UInt128 borrowed = columns.UserDepositsWei[row];
        ulong fee = columns.NodeFeeParts[row];
        if (bond >= _capitalLimit || borrowed >= _capitalLimit || fee > Fixed18.Scale)
        {
            return false;
        }

        UInt128 capital = bond + borrowed;
        UInt128 rewards = balance;
        if (balance >= _capitalLine)
        {
            if (!columns.PenaltyRateParts.IsEmpty && columns.PenaltyRateParts[row] != 0)
            {
                return false;
            }

            if (balance <= capital)
            {
                node = balance > borrowed ? balance - borrowed : 0;
                return true;
            }

            rewards = balance - capital;
            node = bond;
        }

        if (capital == 0 || rewards >= EstimatedQuotient.ValueLimit)
        {
            return false;
        }

        node += PreparedShares.Estimate((ulong)rewards, bond, borrowed, fee);
        return true;
    }

    private static bool SplitWide(RocketPoolRelease release, in MinipoolColumns columns, int row, out UInt128 node)
    {
        Fixed18 penalty = new(columns.PenaltyRateParts.IsEmpty ? 0UL : columns.PenaltyRateParts[row]);
        var terms = new MinipoolTerms
        {
            DepositType = MinipoolDepositType.Variable,
            NodeDeposit = new(columns.NodeDepositsWei[row]),
            UserDeposit = new(columns.UserDepositsWei[row]),
            NodeFee = new(columns.NodeFeeParts[row]),
            PenaltyRate = penalty,
            MaximumPenaltyRate = penalty,
        };
        RocketPoolOutcome<MinipoolShares> shares = Compute(release, terms, new Amount<Wei>(columns.BalancesWei[row]));
        node = shares.IsAccepted ? shares.Value.Node.BaseUnits : 0;
        return shares.IsAccepted;
    }

    private static void CheckResults(in MinipoolColumns columns, Span<UInt128> nodeSharesWei, Span<UInt128> userSharesWei)
    {
        if (nodeSharesWei.Length < columns.Count)
        {
            throw new ArgumentException($"There is room for {nodeSharesWei.Length} of {columns.Count} shares.", nameof(nodeSharesWei));
        }

        if (userSharesWei.Length < columns.Count)
        {
            throw new ArgumentException($"There is room for {userSharesWei.Length} of {columns.Count} shares.", nameof(userSharesWei));
        }

        if (nodeSharesWei.Overlaps(userSharesWei) || OverlapsInput(columns, nodeSharesWei))
        {
            throw new ArgumentException("The shares are written over another column.", nameof(nodeSharesWei));
        }

        if (OverlapsInput(columns, userSharesWei))
        {
            throw new ArgumentException("The shares are written over another column.", nameof(userSharesWei));
        }
    }

    private static bool OverlapsInput(in MinipoolColumns columns, Span<UInt128> shares) =>
        columns.BalancesWei.Overlaps(shares) || columns.NodeDepositsWei.Overlaps(shares) || columns.UserDepositsWei.Overlaps(shares);
}
