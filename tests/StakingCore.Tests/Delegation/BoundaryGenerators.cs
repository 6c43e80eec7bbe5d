using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Testing;
using StakingCore.Tests.Cardano;

namespace StakingCore.Tests.Delegation;

/// <summary>Generators of boundaries: every magnitude up to 64 bits, 64-bit rationals, pools at and beyond both limits.</summary>
public static class BoundaryGenerators
{
    // 6 bonds and 60 rows of at most 2^57 keep all stake below 2^64.
    private const ulong MaxStake = 1UL << 57;

    public static Arbitrary<GeneratedBoundary> Boundaries() => Arb.From(Boundary());

    public static Arbitrary<GeneratedLedger> Ledgers() => Arb.From(Ledger());

    public static Arbitrary<DelegationParameters> AnyParameters() => Arb.From(Parameters());

    public static Arbitrary<Fraction> Fractions() => Arb.From(EpochGenerators.Margin());

    internal static Gen<GeneratedLedger> Ledger() =>
        from parameters in Parameters()
        from activation in Gen.Choose(0, 3)
        from unbonding in Gen.Choose(0, 3)
        from epoch in Gen.Frequency((3, Gen.Choose(0, 6).Select(e => (ulong)e)), (1, Gen.Constant(1UL << 63)))
        from reserve in LogUniform.UInt64(1UL << 62)
        from treasury in LogUniform.UInt64(1UL << 60)
        from poolCount in Gen.Choose(1, 6)
        from pools in PoolRows(epoch).ArrayOf(poolCount)
        from blocks in Gen.Frequency((1, Gen.Constant(0UL)), (4, LogUniform.UInt64(100_000))).ArrayOf(poolCount)
        from accountCount in Gen.Choose(1, 40)
        from balance in Amount(MaxStake).ArrayOf(accountCount)
        from withdrawable in Amount(1UL << 50).ArrayOf(accountCount)
        from choice in Gen.Choose(BoundaryColumns.NoPool, poolCount - 1).ArrayOf(accountCount)
        from grouped in Gen.Elements(true, false)
        from lockCount in Gen.Choose(0, 20)
        from locks in Lock(accountCount, poolCount, epoch).ArrayOf(lockCount)
        from exitCount in Gen.Choose(0, 10)
        from exits in Exit(accountCount, poolCount, epoch).ArrayOf(exitCount)
        select new GeneratedLedger(
            parameters with { ActivationDelayEpochs = (uint)activation, UnbondingDelayEpochs = (uint)unbonding, EvidenceWindowEpochs = (uint)unbonding },
            new BoundaryState { Epoch = epoch, Reserve = reserve, Treasury = treasury },
            balance,
            withdrawable,
            grouped ? [.. choice.Order()] : choice,
            [.. locks.Where(row => pools[row.Pool].ClosedEpoch is null).OrderBy(row => row.Account).ThenBy(row => row.Pool)],
            exits,
            [.. pools.Select((pool, i) => pool with { Operator = i % accountCount })],
            [.. blocks.Select((made, i) => pools[i].ClosedEpoch is null ? made : 0)]);

    private static Gen<PoolRow> PoolRows(ulong epoch) =>
        from terms in Pool()
        from retiring in Gen.Choose(0, 5)
        from jail in Gen.Choose(0, 5)
        from closed in Gen.Choose(0, 5)
        select closed == 0
            ? new PoolRow { Margin = terms.Margin, ClosedEpoch = epoch }
            : new PoolRow
            {
                Bond = terms.Bond,
                Cost = terms.Cost,
                Margin = terms.Margin,
                OpenedEpoch = epoch,
                IsRetiring = retiring == 0,
                IsJailed = jail == 0,
                UnjailedEpoch = jail == 1 ? epoch : null,
            };

    private static Gen<LockRow> Lock(int accountCount, int poolCount, ulong epoch) =>
        from account in Gen.Choose(0, accountCount - 1)
        from pool in Gen.Choose(0, poolCount - 1)
        from amount in Amount(MaxStake)
        from since in Gen.Choose(0, 4)
        from fromPool in Gen.Choose(BoundaryColumns.NoPool, poolCount - 1)
        select new LockRow(account, pool, amount, epoch - Math.Min(epoch, (ulong)since), fromPool, fromPool < 0 ? 0 : epoch / 2);

    private static Gen<ExitRow> Exit(int accountCount, int poolCount, ulong epoch) =>
        from account in Gen.Choose(0, accountCount - 1)
        from pool in Gen.Choose(0, poolCount - 1)
        from amount in Amount(1UL << 50)
        from release in Gen.Choose(0, 4)
        select new ExitRow
        {
            Account = account,
            Pool = pool,
            Amount = amount,
            FromPool = BoundaryColumns.NoPool,
            RequestEpoch = epoch,
            ReleaseEpoch = epoch + (ulong)release,
        };

    private static Gen<ulong> Amount(ulong max) => Gen.Frequency(
        (1, Gen.Constant(0UL)), (4, LogUniform.UInt64(max)), (2, LogUniform.UInt64(1UL << 40)));

    internal static Gen<DelegationParameters> Parameters() =>
        from a0 in Gen.OneOf(Gen.Elements(Fraction.Zero, new Fraction(3, 10), Fraction.One), Any())
        from pools in Gen.OneOf(Gen.Elements(1u, 150u, 500u, uint.MaxValue), Gen.Choose(1, 20).Select(k => (uint)k))
        from weight in Gen.OneOf(
            Gen.Elements(Fraction.One, new Fraction(1, 2), new Fraction(3, 4), new Fraction(1, 1UL << 63)), EpochGenerators.Margin())
        from limit in Gen.OneOf(
            Gen.Constant<Fraction?>(null),
            Gen.Elements<Fraction?>(Fraction.One, new Fraction(7, 2), new Fraction(10, 1)),
            Any().Select(f => f.IsZero ? null : (Fraction?)(f < Fraction.One ? new Fraction(f.Denominator, f.Numerator) : f)))
        from issuance in EpochGenerators.Margin()
        from treasury in EpochGenerators.Margin()
        select new DelegationParameters
        {
            TargetPools = pools,
            PledgeInfluence = a0,
            LiquidWeight = weight,
            LeverageLimit = limit,
            UnbondingDelayEpochs = 10,
            EvidenceWindowEpochs = 10,
            IssuanceRate = issuance,
            TreasuryRate = treasury,
        };

    private static Gen<GeneratedBoundary> Boundary() =>
        from parameters in Parameters()
        from available in LogUniform.UInt64()
        from idle in Gen.Frequency((1, Gen.Constant(0UL)), (2, LogUniform.UInt64(1UL << 62)))
        from unlistedBlocks in Gen.Frequency((2, Gen.Constant(0UL)), (1, LogUniform.UInt64(1_000)))
        from poolCount in Gen.Choose(1, 6)
        from pools in Pool().ArrayOf(poolCount)
        from lockedCount in Gen.Choose(0, 30)
        from liquidCount in Gen.Choose(0, 30)
        from locked in Rows(poolCount, lockedCount)
        from liquid in Rows(poolCount, liquidCount)
        select new GeneratedBoundary(
            parameters,
            available,
            Sum(pools.Select(pool => pool.Bond)) + Sum(locked.Amount) + Sum(liquid.Amount) + idle,
            Sum(pools.Select(pool => pool.Blocks)) + unlistedBlocks,
            pools,
            locked,
            liquid);

    private static Gen<PoolTerms> Pool() =>
        from bond in Gen.Frequency((1, Gen.Constant(0UL)), (2, LogUniform.UInt64(MaxStake)), (2, LogUniform.UInt64(1_000_000)))
        from cost in Gen.Frequency((1, Gen.Constant(0UL)), (2, LogUniform.UInt64(1_000_000_000)), (1, LogUniform.UInt64()))
        from margin in EpochGenerators.Margin()
        from blocks in Gen.Frequency((1, Gen.Constant(0UL)), (4, LogUniform.UInt64(100_000)))
        select new PoolTerms(bond, cost, margin, blocks);

    private static Gen<GeneratedRows> Rows(int poolCount, int count) =>
        from amount in Gen.OneOf(LogUniform.UInt64(MaxStake), LogUniform.UInt64(1UL << 40)).ArrayOf(count)
        from pool in Gen.Choose(BoundaryColumns.NoPool, poolCount - 1).ArrayOf(count)
        from grouped in Gen.Elements(true, false)
        select new GeneratedRows(amount, grouped ? [.. pool.Order()] : pool);

    private static Gen<Fraction> Any() =>
        from numerator in LogUniform.UInt64()
        from denominator in LogUniform.UInt64()
        select new Fraction(numerator, Math.Max(1, denominator));

    private static ulong Sum(IEnumerable<ulong> values) => values.Aggregate(0UL, (sum, value) => sum + value);
}
