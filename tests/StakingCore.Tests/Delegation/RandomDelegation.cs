using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>Commands at random from a seed, adversaries' habits included, over few enough names that they meet.</summary>
internal sealed class RandomDelegation
{
    private static readonly string[] _accounts = ["ann", "ben", "cat", "op", "mal", "new"];
    private static readonly string[] _pools = [.. Enumerable.Range(0, 12).Select(static i => $"p{i}"), "nowhere"];
    private static readonly string[] _kinds = [SampleDelegation.Light, SampleDelegation.Heavy, "odd"];
    private readonly Queue<DelegationCommand> _plan = new();
    private readonly Random _random;

    // CA5394: the sequences must be the same on every run, which is the opposite of what a secure generator gives.
#pragma warning disable CA5394
    internal RandomDelegation(int seed) => _random = new Random(seed);

    internal DelegationCommand Next(DelegationLedger ledger)
    {
        if (_plan.TryDequeue(out DelegationCommand? planned))
        {
            return planned is AdvanceEpoch ? Advance(ledger) : planned;
        }

        return _random.Next(24) switch
        {
            0 or 1 => Open(ledger),
            2 => new AddBond(Pool(), Part(1_000)),
            3 => OneIn(3) ? new RetirePool(Pool()) : new Unjail(Pool()),
            4 => new Unjail(Pool()),
            5 or 6 => new Transfer(Account(), Account(), Part(3_000)),
            7 or 8 => new DelegateLiquid(Account(), Pool()),
            9 => OneIn(3) ? new StopDelegating(Account()) : new Withdraw(Account()),
            10 or 11 or 12 => new LockStake(Account(), Pool(), Part(1_500)),
            13 or 14 => UnlockStake(ledger),
            15 or 16 => MoveStake(ledger),
            17 or 18 => Report(ledger),
            19 or 20 => Attack(ledger),
            _ => OneIn(12) ? new AdvanceEpoch(ledger.Epoch + (ulong)(2 * _random.Next(2))) : Advance(ledger),
        };
    }

    private bool OneIn(int n) => _random.Next(n) == 0;

    private string Account() => _accounts[_random.Next(_accounts.Length)];

    private string Pool() => _pools[_random.Next(_pools.Length)];

    private UInt128 Part(int limit) => (UInt128)_random.Next(limit);

    private OpenPool Open(DelegationLedger ledger) => new(
        OneIn(2) ? "op" : "mal", Pool(), OneIn(30) ? ledger.Balance("op") + 20_000 : 60 + Part(900), Part(20), new Fraction((ulong)_random.Next(5), 4));

    private UnlockStake UnlockStake(DelegationLedger ledger)
    {
        (string account, string pool) = Locked(ledger);
        return new UnlockStake(account, pool, OneIn(3) ? ledger.LockedBy(account, pool) + Part(2) : Part(300));
    }

    private MoveStake MoveStake(DelegationLedger ledger)
    {
        (string account, string pool) = Locked(ledger);
        return new MoveStake(account, pool, OneIn(9) ? pool : Pool(), OneIn(3) ? ledger.LockedBy(account, pool) : Part(300));
    }

    private ReportFault Report(DelegationLedger ledger) =>
        new(Pool(), _kinds[_random.Next(_kinds.Length)], ledger.Epoch + 1 - Math.Min(ledger.Epoch, (ulong)_random.Next(7)));

    private (string Account, string Pool) Locked(DelegationLedger ledger)
    {
        if (ledger.Locked.IsEmpty || OneIn(8))
        {
            return (Account(), Pool());
        }

        DelegationKey key = ledger.Locked.Keys.ElementAt(_random.Next(ledger.Locked.Count));
        return (key.Account, key.Pool);
    }

    private AdvanceEpoch Advance(DelegationLedger ledger)
    {
        var open = ledger.Pools.Where(static entry => entry.Value.ClosedEpoch is null).Select(static entry => entry.Key).ToList();
        var blocks = open.Where(_ => !OneIn(4)).ToDictionary(static pool => pool, _ => (ulong)_random.Next(6));
        if (OneIn(25))
        {
            blocks[Pool()] = 1;
        }

        string payer = Account();
        UInt128 fee = OneIn(25) ? ledger.Balance(payer) + 1 : UInt128.Min(ledger.Balance(payer), Part(40));
        return new AdvanceEpoch(ledger.Epoch + 1, blocks, new Dictionary<string, UInt128> { [payer] = fee });
    }

    // What somebody would do who knows of a fault before everybody else, and what a patient reporter does after it.
    private DelegationCommand Attack(DelegationLedger ledger)
    {
        (string account, string pool) = Locked(ledger);
        UInt128 all = ledger.LockedBy(account, pool);
        ulong fault = ledger.Epoch;
        string other = Pool();
        var wait = new AdvanceEpoch(ledger.Epoch + 1);
        DelegationCommand[] plan = _random.Next(7) switch
        {
            0 => [new UnlockStake(account, pool, all), wait, wait, new ReportFault(pool, "heavy", fault)],
            1 => [new MoveStake(account, pool, other, all), new MoveStake(account, other, Pool(), all), wait, new ReportFault(pool, "light", fault)],
            2 => [.. Enumerable.Range(0, 4).Select(_ => new OpenPool("mal", Pool(), 100, 0, Fraction.One)), wait],
            3 => [new Transfer(account, "mal", ledger.Balance(account)), wait, new Transfer("mal", account, ledger.Balance(account))],
            4 => [new ReportFault(pool, "light", fault), new ReportFault(pool, "light", fault)],
            5 => [wait, wait, wait, wait, new ReportFault(pool, "heavy", fault)],
            _ => [new RetirePool(pool), wait, new ReportFault(pool, "heavy", fault), new Withdraw(account)],
        };
        Array.ForEach(plan, _plan.Enqueue);
        return _plan.Dequeue();
    }
}
