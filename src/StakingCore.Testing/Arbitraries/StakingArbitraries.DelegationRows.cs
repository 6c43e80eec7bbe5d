using FsCheck;
using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Testing;

/// <content>The pool delegation protocol over columns.</content>
public static partial class StakingArbitraries
{
    private const int MaxRows = 64;

    /// <summary>The state between two boundaries.</summary>
    public static Arbitrary<BoundaryState> BoundaryStates() => Compose.Of(
        Parts.Epochs,
        Parts.Word(MaxUnits),
        Parts.Word(MaxUnits),
        Parts.Count(MaxRows),
        Parts.Count(MaxRows),
        Parts.Epochs,
        static (epoch, reserve, treasury, locks, exits, next) => new BoundaryState
        {
            Epoch = epoch,
            Reserve = reserve,
            Treasury = treasury,
            LockCount = locks,
            ExitCount = exits,
            NextRequest = next,
        },
        static state => (state.Epoch, state.Reserve, state.Treasury, state.LockCount, state.ExitCount, state.NextRequest));

    /// <summary>Rows of locked stake, moved ones among them.</summary>
    public static Arbitrary<LockRow> LockRows() => Compose.Of(
        Parts.Count(MaxRows),
        Parts.Count(MaxRows),
        Parts.Word(MaxUnits),
        Parts.Epochs,
        FromPool,
        Parts.Epochs,
        static (account, pool, amount, since, from, fromSince) => new LockRow(account, pool, amount, since, from, from < 0 ? 0 : fromSince),
        static row => (row.Account, row.Pool, row.Amount, row.SinceEpoch, row.FromPool, row.FromSinceEpoch));

    /// <summary>Rows of exits: released later, by request, by closing, of a bond.</summary>
    public static Arbitrary<ExitRow> ExitRows() => Compose.Of(
        Compose.Pair(Parts.Epochs, Compose.Pair(Parts.Count(MaxRows), Parts.Count(MaxRows))),
        Parts.Word(MaxUnits),
        Compose.Pair(Parts.Epochs, Compose.Pair(FromPool, Parts.Epochs)),
        Parts.Epochs,
        Parts.Epochs,
        Compose.Pair(Parts.Flags, Parts.Flags),
        static (who, amount, origin, requested, delay, kind) => new ExitRow
        {
            Request = who.A,
            Account = who.B.A,
            Pool = who.B.B,
            Amount = amount,
            SinceEpoch = origin.A,
            FromPool = origin.B.A,
            FromSinceEpoch = origin.B.A < 0 ? 0 : origin.B.B,
            RequestEpoch = requested,
            ReleaseEpoch = requested + delay,
            IsByClosing = kind.A,
            IsBond = kind.B,
        },
        static row => (
            (row.Request, (row.Account, row.Pool)),
            row.Amount,
            (row.SinceEpoch, (row.FromPool, row.FromSinceEpoch)),
            row.RequestEpoch,
            row.ReleaseEpoch - row.RequestEpoch,
            (row.IsByClosing, row.IsBond)));

    /// <summary>Rows of pools: open, retiring, in jail, out of jail, closed.</summary>
    public static Arbitrary<PoolRow> PoolRows() => Compose.Of(
        Parts.Count(MaxRows),
        Compose.Pair(Parts.Word(MaxUnits), Parts.Word(MaxUnits)),
        Parts.Part,
        Parts.Epochs,
        Compose.Pair(Parts.Flags, Compose.OrNull(Parts.Epochs)),
        Compose.Pair(Parts.Flags, Compose.OrNull(Parts.Epochs)),
        static (owner, terms, margin, opened, end, jail) => new PoolRow
        {
            Operator = owner,
            Bond = end.B is null ? terms.A : 0,
            Cost = terms.B,
            Margin = margin,
            OpenedEpoch = opened,
            IsRetiring = end.A && end.B is null,
            ClosedEpoch = opened + end.B,
            IsJailed = jail.A,
            UnjailedEpoch = opened + jail.B,
        },
        static row => (
            row.Operator,
            (row.Bond, row.Cost),
            row.Margin,
            row.OpenedEpoch,
            (row.IsRetiring, row.ClosedEpoch - row.OpenedEpoch),
            (row.IsJailed, row.UnjailedEpoch - row.OpenedEpoch)));

    /// <summary>Rows of a snapshot.</summary>
    public static Arbitrary<PoolSnapshotRow> PoolSnapshotRows() => Compose.Of(
        Parts.Word(MaxUnits),
        Parts.Word(MaxUnits),
        Parts.Word(MaxUnits),
        static (bond, locked, liquid) => new PoolSnapshotRow(bond, locked, liquid),
        static row => (row.Bond, row.Locked, row.Liquid));

    // No origin is the smallest.
    private static Arbitrary<int> FromPool => Compose.Of(
        Parts.Count(MaxRows + 1), static count => count + BoundaryColumns.NoPool, static pool => pool - BoundaryColumns.NoPool);
}
