using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;

namespace StakingCore.Tests.Cardano.Ledger;

/// <summary>Commands at random from a seed, over few enough credentials and pools that they meet.</summary>
internal sealed class RandomCommands
{
    private readonly Credential[] _credentials =
        [.. Enumerable.Range(0, 9).Select(i => Credential.Key($"c{i}")), Credential.Script("c0"), Credential.Script("s1")];

    private readonly PoolId[] _pools = [.. Enumerable.Range(0, 5).Select(i => new PoolId($"p{i}"))];
    private readonly Random _random;

    // CA5394: the sequences must be the same on every run, which is the opposite of what a secure generator gives.
#pragma warning disable CA5394
    internal RandomCommands(int seed) => _random = new Random(seed);

    internal bool OneIn(int n) => _random.Next(n) == 0;

    internal LedgerCommand Next(LedgerState state) => _random.Next(20) switch
    {
        0 or 1 => new RegisterCredential(AnyCredential()),
        2 => new DeregisterCredential(AnyCredential()),
        3 or 4 or 5 => new DelegateStake(AnyCredential(), AnyPool()),
        6 or 7 => new SetUtxoStake(AnyCredential(), OneIn(50) ? state.OtherUtxo + SampleLedger.Ada(1_000_000_000) : Upto(9_000_000_000_000)),
        8 => Withdrawal(state),
        9 or 10 => new RegisterPool(AnyParameters()),
        11 => new RetirePool(AnyPool(), state.Epoch + (ulong)_random.Next(6)),
        12 or 13 or 14 => new RecordBlocks(AnyPool(), (ulong)_random.Next(12)),
        15 => new CollectFees(Upto(3_000_000_000)),
        16 => OneIn(4) ? new ChangeParameters(Changed(state.Parameters)) : new CollectFees(Upto(9)),
        17 => new DonateToTreasury(Upto(4_000_000)),
        18 => new WithdrawFromTreasury(AnyCredential(), OneIn(20) ? state.Treasury + Amount<Lovelace>.One : Upto(5_000_000_000)),
        _ => Mir(state),
    };

    private Credential AnyCredential() => _credentials[_random.Next(_credentials.Length)];

    private PoolId AnyPool() => _pools[_random.Next(_pools.Length)];

    private Amount<Lovelace> Upto(long lovelace) => new((ulong)_random.NextInt64(lovelace + 1));

    private WithdrawRewards Withdrawal(LedgerState state)
    {
        Credential credential = AnyCredential();
        return OneIn(4)
            ? new WithdrawRewards(credential, state.Accounts.GetValueOrDefault(credential).Balance + Upto(1))
            : new WithdrawRewards(credential);
    }

    private SnapshotPool AnyParameters() => new()
    {
        Id = AnyPool(),
        Parameters = new PoolParameters(
            Upto(100_000_000_000), Upto(500_000_000) + SampleLedger.Ada(150), new Fraction((ulong)_random.Next(8), 7)),
        RewardAccount = AnyCredential(),
        Owners = new HashSet<Credential> { AnyCredential(), AnyCredential() },
    };

    private LedgerParameters Changed(LedgerParameters old)
    {
        uint major = old.ProtocolVersion.Major;
        return old with
        {
            StakePoolDeposit = SampleLedger.Ada((ulong)_random.Next(300, 600)),
            StakeAddressDeposit = SampleLedger.Ada((ulong)_random.Next(4)),
            MinPoolCost = SampleLedger.Ada((ulong)_random.Next(100, 300)),
            PoolRetireMaxEpoch = (uint)_random.Next(2, 5),
            Rewards = old.Rewards with
            {
                TreasuryCut = new Fraction((ulong)_random.Next(5), 5),
                StakePoolTargetNumber = (uint)_random.Next(1, 9),
                Decentralization = major < 6 ? new Fraction((ulong)_random.Next(10), 10) : default,
                ProtocolVersion = new ProtocolVersion(Math.Min(major + (OneIn(3) ? 1u : 0u), 10)),
            },
        };
    }

    private LedgerCommand Mir(LedgerState state)
    {
        MirPot pot = OneIn(2) ? MirPot.Reserves : MirPot.Treasury;
        Amount<Lovelace> available = pot == MirPot.Reserves ? state.Reserves : state.Treasury;
        if (OneIn(3))
        {
            return new MirToOppositePot(pot, Upto(2_000_000_000));
        }

        // All there is, now and then: it may be gone by the boundary, and the whole is discarded.
        Amount<Lovelace> amount = OneIn(5) ? available : OneIn(20) ? available + Amount<Lovelace>.One : Upto(2_000_000_000);
        return new MirToAccounts(pot, [new(AnyCredential(), amount)]);
    }
#pragma warning restore CA5394
}
