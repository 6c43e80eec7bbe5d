using StakingCore.Ethereum;
using StakingCore.Ethereum.Accounting;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum;

/// <summary>
/// Every state that any vector brings, through a whole epoch with a book beside it: the same balances as without one, and of
/// every validator components that sum exactly to the change. Of a large registry, whose rows are a crowd of equals, the first
/// thousands and the last are watched. Only a difference is recorded.
/// </summary>
internal static class BookAgreement
{
    private const int WatchedRows = 4096;

    private static readonly BalanceCause[] _causes = Enum.GetValues<BalanceCause>();

    internal static void Check(string id, EthereumState state, Expectations expectations)
    {
        EthereumState alone = state.Clone();
        EthereumState booked = state.Clone();
        int count = state.Validators.Count;
        BalanceBook book = count <= WatchedRows
            ? new BalanceBook(booked)
            : new BalanceBook(booked, Enumerable.Range(0, WatchedRows).Append(count - 1));
        bool isAloneInRange = IsInRange(() => EpochProcessing.Apply(alone));
        if (isAloneInRange != IsInRange(book.ProcessEpoch))
        {
            expectations.Broken($"{id} book: the epoch is in range with a book or without, not both");
        }

        foreach (int row in isAloneInRange ? book.Rows : [])
        {
            ulong before = row < count ? state.Validators.Balances[row] : 0;
            CheckRow($"{id} book: row {row}", before, alone.Validators.Balances[row], book.Of(row), expectations);
        }
    }

    private static void CheckRow(string place, ulong before, ulong after, BalanceBreakdown entry, Expectations expectations)
    {
        Int128 sum = 0;
        foreach (BalanceCause cause in _causes)
        {
            sum += entry.Of(cause).ActualGwei;
        }

        if (entry.BalanceBeforeGwei != before || entry.BalanceAfterGwei != after || sum != entry.BalanceChangeGwei)
        {
            expectations.Broken(
                $"{place}: expected {before} to {after}, computed {entry.BalanceBeforeGwei} to {entry.BalanceAfterGwei} with components of {sum}");
        }
    }

    private static bool IsInRange(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
