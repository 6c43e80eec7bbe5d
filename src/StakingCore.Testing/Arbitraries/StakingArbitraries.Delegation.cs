using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Simulation;

namespace StakingCore.Testing;

/// <content>The pool delegation protocol: parameters, accounts, pools and rows.</content>
public static partial class StakingArbitraries
{
    // 2^57 each: 64 accounts and pools together stay below the ledger's 2^64.
    private const ulong MaxUnits = 1UL << 57;

    private static readonly string[] _accounts = ["ann", "ben", "cat", "dan", "eve", "mal"];
    private static readonly string[] _delegationPools = ["p0", "p1", "p2", "p3"];

    /// <summary>Parameters that a ledger can start with: the evidence window is at most the unbonding delay.</summary>
    public static Arbitrary<DelegationParameters> DelegationParameters() => Arb.From(
        from pools in Gen.OneOf(Gen.Elements(1u, 150u, 500u, uint.MaxValue), Gen.Choose(1, 20).Select(static k => (uint)k))
        from influence in Gen.OneOf(Gen.Elements(Fraction.Zero, new Fraction(3, 10), Fraction.One), Parts.Quotient.Generator)
        from weight in Parts.Part.Generator
        from limit in Compose.OrNull(Parts.AtLeastOne).Generator
        from least in LogUniform.UInt64(1UL << 40)
        from activation in Gen.Choose(0, 3)
        from unbonding in Gen.Choose(0, 12)
        from window in Gen.Choose(0, unbonding)
        from exits in Gen.Choose(1, 7)
        from issuance in Parts.Part.Generator
        from treasury in Parts.Part.Generator
        select new DelegationParameters
        {
            TargetPools = pools,
            PledgeInfluence = influence,
            LiquidWeight = weight,
            LeverageLimit = limit,
            MinimumBond = least,
            ActivationDelayEpochs = (uint)activation,
            UnbondingDelayEpochs = (uint)unbonding,
            EvidenceWindowEpochs = (uint)window,
            MaximumExits = (uint)exits,
            IssuanceRate = issuance,
            TreasuryRate = treasury,
        },
        ShrinkDelegation);

    /// <summary>Accounts: balance, withdrawable, and the pool of the liquid stake.</summary>
    public static Arbitrary<DelegationAccount> DelegationAccounts() => Compose.Of(
        Parts.Wide(MaxUnits),
        Parts.Wide(MaxUnits),
        Parts.OneOf([null, .. _delegationPools]),
        static (balance, withdrawable, pool) => new DelegationAccount(balance, withdrawable, pool),
        static account => (account.Balance, account.Withdrawable, account.Pool));

    /// <summary>Pairs of an account and a pool.</summary>
    public static Arbitrary<DelegationKey> DelegationKeys() => Compose.Of(
        Parts.OneOf(_accounts), Parts.OneOf(_delegationPools), static (account, pool) => new DelegationKey(account, pool), static key => (key.Account, key.Pool));

    /// <summary>Locked and liquid stake of a member.</summary>
    public static Arbitrary<MemberStake> MemberStakes() => Compose.Of(
        Parts.Wide(MaxUnits), Parts.Wide(MaxUnits), static (locked, liquid) => new MemberStake(locked, liquid), static stake => (stake.Locked, stake.Liquid));

    /// <summary>Where moved stake came from.</summary>
    public static Arbitrary<MoveOrigin> MoveOrigins() => Compose.Of(
        Parts.OneOf(_delegationPools), Parts.Epochs, static (pool, since) => new MoveOrigin(pool, since), static origin => (origin.Pool, origin.SinceEpoch));

    /// <summary>Lots of locked stake, moved ones among them.</summary>
    public static Arbitrary<StakeLot> StakeLots() => Compose.Of(
        Parts.Wide(MaxUnits),
        Parts.Epochs,
        Compose.OrNull(MoveOrigins()),
        static (amount, since, origin) => new StakeLot(amount, since, origin),
        static lot => (lot.Amount, lot.SinceEpoch, lot.Origin));

    /// <summary>Moves that have not matured.</summary>
    public static Arbitrary<PendingMove> PendingMoves() => Compose.Of(
        DelegationKeys(),
        Parts.OneOf(_delegationPools),
        Parts.Wide(MaxUnits),
        Parts.Epochs,
        Parts.Epochs,
        static (from, to, amount, request, delay) => new PendingMove(from.Account, from.Pool, to, amount, request, request + delay),
        static move => (new DelegationKey(move.Account, move.From), move.To, move.Amount, move.RequestEpoch, move.ReleaseEpoch - move.RequestEpoch));

    /// <summary>What a fault reaches.</summary>
    public static Arbitrary<ReachableStake> ReachableStakes() => Compose.Of(
        Parts.Wide(MaxUnits), Parts.Wide(MaxUnits), static (own, delegated) => new ReachableStake(own, delegated), static stake => (stake.Operator, stake.Delegated));

    /// <summary>What pools of a boundary declare and made.</summary>
    public static Arbitrary<PoolTerms> PoolTerms() => Compose.Of(
        Parts.Word(MaxUnits),
        Parts.Word(MaxUnits),
        Parts.Part,
        Parts.Word(MaxBlocks),
        static (bond, cost, margin, blocks) => new PoolTerms(bond, cost, margin, blocks),
        static terms => (terms.Bond, terms.Cost, terms.Margin, terms.Blocks));

    /// <summary>Epochs to reward pools of: all weight at most all stake, and blocks.</summary>
    public static Arbitrary<RewardedEpoch> RewardedEpochs() => Compose.Of(
        Parts.Wide(MaxUnits),
        Parts.Wide(ulong.MaxValue),
        Parts.Wide(ulong.MaxValue),
        Parts.Word(MaxBlocks),
        static (available, one, other, blocks) => new RewardedEpoch(available, UInt128.Max(one, other), UInt128.Min(one, other), blocks + 1),
        static epoch => (epoch.Available, epoch.TotalStake, epoch.AllWeight, epoch.AllBlocks - 1));

    /// <summary>Pools to reward.</summary>
    public static Arbitrary<RewardedPool> RewardedPools() => Compose.Of(
        Parts.Wide(MaxUnits),
        Parts.Wide(MaxUnits),
        Parts.Wide(MaxUnits),
        Parts.Wide(MaxUnits),
        Parts.Part,
        Parts.Word(MaxBlocks),
        static (bond, locked, liquid, cost, margin, blocks) => new RewardedPool(bond, locked, liquid, cost, margin, blocks),
        static pool => (pool.Bond, pool.Locked, pool.Liquid, pool.Cost, pool.Margin, pool.Blocks));

    /// <summary>Agents of the simulation.</summary>
    public static Arbitrary<SimulatedAgent> SimulatedAgents() => Compose.Of(
        Parts.Wide(MaxUnits),
        Parts.Wide(MaxUnits),
        Parts.AnyOf<Foresight>(),
        Parts.Part,
        static (stake, cost, foresight, liquid) => new SimulatedAgent(stake, cost, foresight, liquid),
        static agent => (agent.Stake, agent.Cost, agent.Foresight, agent.LiquidFromWeight));

    private static IEnumerable<DelegationParameters> ShrinkDelegation(DelegationParameters parameters)
    {
        DelegationParameters[] simpler =
        [
            parameters with { TargetPools = 1 },
            parameters with { PledgeInfluence = Fraction.Zero },
            parameters with { LiquidWeight = Fraction.One },
            parameters with { LeverageLimit = null },
            parameters with { MinimumBond = 0 },
            parameters with { ActivationDelayEpochs = 0 },
            parameters with { EvidenceWindowEpochs = 0 },
            parameters with { UnbondingDelayEpochs = parameters.EvidenceWindowEpochs },
            parameters with { MaximumExits = 1 },
            parameters with { IssuanceRate = Fraction.Zero },
            parameters with { TreasuryRate = Fraction.Zero },
        ];
        return simpler.Where(one => one != parameters);
    }
}
