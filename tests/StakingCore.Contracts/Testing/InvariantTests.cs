using System.Numerics;
using FsCheck;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using StakingCore.Leverage;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lido;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Nodes;
using StakingCore.RocketPool.RewardTree;
using StakingCore.Slashing;
using StakingCore.Testing;

namespace StakingCore.Contracts.Testing;

/// <summary>The invariants hold for the library, and each of them can fail.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], QuietOnSuccess = true)]
public class InvariantTests
{
    [Property(Arbitrary = [typeof(UnitInterval)])]
    public Property Amounts_Round(Amount<Wei> amount, Fraction share) => AmountInvariants.RoundsWithinOneUnit(amount, share);

    [Property]
    public Property Texts_AreRead(ExactRational value) => AmountInvariants.ReadsWhatItWrites(value);

    [Property]
    public Property Pots_Conserve(NetworkConstants network, RewardParameters parameters, Amount<Lovelace> reserves, Amount<Lovelace> fees, uint blocks)
    {
        Amount<Lovelace> held = Amount<Lovelace>.Min(reserves, network.MaxLovelaceSupply);
        return CardanoInvariants.PotsConserve(EpochPots.Compute(parameters, network, held, fees, blocks), held, fees);
    }

    [Property]
    public Property Pools_PayFromTheirReward(RewardEpoch epoch, PoolParameters pool, Amount<Lovelace> stake, Amount<Lovelace> owned)
    {
        Amount<Lovelace> whole = Amount<Lovelace>.Max(Amount<Lovelace>.Min(stake, epoch.Circulation), Amount<Lovelace>.One);
        return CardanoInvariants.PoolPaysFromItsReward(
            PoolReward.Compute(epoch, epoch.Circulation, pool, whole, Amount<Lovelace>.Min(owned, whole), ulong.Min(epoch.BlocksMade, 7)));
    }

    [Property]
    public Property Saturation_Binds(RewardEpoch epoch, Amount<Lovelace> stake, Amount<Lovelace> pledge) =>
        CardanoInvariants.SaturationBinds(epoch, stake, pledge);

    [Property]
    public Property Epochs_Conserve(RewardInput input) => CardanoInvariants.EpochConserves(input, RewardUpdate.Compute(input));

    [Property]
    public Property Losses_SumToThePenalty(SlashingCase pool) => SlashingInvariants.LossesSumToThePenalty(pool.Allocate());

    [Property]
    public Property Losses_StayWithinStakes(SlashingCase pool) => SlashingInvariants.LossesStayWithinStakes(pool.Allocate(), pool.Operator, pool.Delegators);

    [Property]
    public Property Steps_ExplainTheLosses(SlashingCase pool) => SlashingInvariants.StepsExplainTheLosses(pool.Allocate());

    [Property]
    public Property Exits_GoForward(LockUpCase known) => LockUpInvariants.TimelineGoesForward(known.Schedule.Exit(known.Position, known.RequestedAt));

    [Property]
    public Property Reach_IsWithinThePosition(LockUpCase known) => LockUpInvariants.ReachIsWithinThePosition(
        known.Schedule.SlashableAt(known.Position, known.Fault, known.Evidence), known.Position.Amount);

    [Property]
    public Property Delegation_Conserves(DelegationScenario scenario) => DelegationInvariants.ScenarioConserves(scenario);

    [Property]
    public Property DelegationRewards_AreWithinLimits(DelegationParameters parameters, RewardedEpoch epoch, RewardedPool pool)
    {
        UInt128 all = pool.Bond + pool.Locked + pool.Liquid;
        RewardedEpoch whole = epoch with { TotalStake = UInt128.Max(epoch.TotalStake, all), AllWeight = UInt128.Max(epoch.AllWeight, all), AllBlocks = epoch.AllBlocks + pool.Blocks };
        whole = whole with { TotalStake = UInt128.Max(whole.TotalStake, whole.AllWeight) };
        return DelegationInvariants.RewardIsWithinLimits(PoolEpochReward.Compute(parameters, whole, pool));
    }

    [Property]
    public Property Breakdowns_AddUp(BalanceBreakdown breakdown, ulong reward, ulong penalty) => EthereumInvariants.BreakdownAddsUp(
        breakdown.Increase(BalanceCause.Proposer, reward).Decrease(BalanceCause.Sync, penalty));

    [Property]
    public Property Deltas_AddUp(ParticipationTotals totals, ValidatorEpochInput validator, bool leak)
    {
        const ulong Epoch = 100_000;
        var basis = EpochRewardBasis.Compute(Ethereum.EthereumRules.Of(EthereumFork.Deneb), Epoch, leak ? 10 : Epoch - 2, totals);
        return EthereumInvariants.DeltaAddsUp(basis.Process(validator));
    }

    [Property(MaxTest = 50)]
    public Property Registries_StaySound(EthereumState state)
    {
        Property before = EthereumInvariants.RegistryIsSound(state);
        EpochProcessing.Apply(state);
        return FsCheck.Fluent.Prop.And(before, EthereumInvariants.RegistryIsSound(state));
    }

    [Property]
    public Property Chains_AreSound(ChainScenario scenario) => CosmosInvariants.ScenarioIsSound(scenario);

    [Property]
    public Property Leaving_GainsNothing(ValidatorShares validator, ulong amount) => validator.HasInvalidExchangeRate
        ? FsCheck.Fluent.Prop.ToProperty(true)
        : CosmosInvariants.LeavingAtOnceGainsNothing(validator, amount);

    [Property]
    public Property Ledgers_Conserve(LedgerScenario scenario) => CardanoInvariants.ScenarioConserves(scenario);

    [Property]
    public Property Waterfalls_FillInOrder(Tranche first, Tranche second, Tranche third, SlashingCase pool) => SlashingInvariants.WaterfallFillsInOrder(
        [first, second, third], Waterfall.Allocate(pool.Penalty, [first, second, third], pool.Rounding));

    [Property]
    public Property Minipools_ShareTheBalance(MinipoolTerms terms, MinipoolHoldings held) => RocketPoolInvariants.SharesSumToTheBalance(
        terms, held.Balance, MinipoolShares.Compute(RocketPoolRelease.Saturn1, terms, held.Balance).Value);

    [Property]
    public Property Minipools_Distribute(MinipoolTerms terms, MinipoolHoldings held, Amount<Rpl> stake, Caller caller)
    {
        RocketPoolOutcome<MinipoolDistribution> result = MinipoolDistribution.Compute(
            RocketPoolRelease.HoustonUpdate, terms, held, caller, stake, Fixed18.Parse("0.01"));
        return RocketPoolInvariants.MinipoolDistributionConserves(held, stake, result.Value);
    }

    [Property]
    public Property Fees_SumToTheBalance(Amount<Wei> balance, SmoothingPoolMinipool minipool)
    {
        RocketPoolOutcome<FeeDistribution> fees = FeeDistribution.Compute(RocketPoolRelease.Atlas, balance, minipool.Fee, minipool.Bond, 1);
        return fees.IsAccepted ? RocketPoolInvariants.FeesSumToTheBalance(balance, fees.Value) : FsCheck.Fluent.Prop.ToProperty(fees.Refusal is not null);
    }

    [Property]
    public Property Megapools_Distribute(MegapoolCapital capital, RevenueSplit split, Amount<Wei> amount, Caller caller)
    {
        var rewards = MegapoolRewards.Compute(amount, split, capital.CapitalRatio);
        return FsCheck.Fluent.Prop.And(
            RocketPoolInvariants.MegapoolRewardsSum(amount, rewards),
            RocketPoolInvariants.MegapoolDistributionConserves(
                rewards, capital.Debt, capital.Refund, MegapoolDistribution.Compute(rewards, capital.Debt, capital.Refund, caller)));
    }

    [Property]
    public Property Megapools_Exit(MegapoolCapital capital, MegapoolBond bond, MinipoolHoldings held, Caller caller)
    {
        ulong active = (ulong)((capital.NodeBond + capital.UserCapital).BaseUnits / Amount<Wei>.FromDisplayUnits(32).BaseUnits);
        Amount<Gwei> withdrawn = new(held.Balance.BaseUnits / 1_000_000_000);
        RocketPoolOutcome<MegapoolExit> exit = MegapoolExit.Compute(capital, ulong.Max(1, active), withdrawn, bond, caller);
        return exit.IsAccepted
            ? RocketPoolInvariants.MegapoolExitConserves(capital, withdrawn, exit.Value)
            : FsCheck.Fluent.Prop.ToProperty(exit.Refusal.Rule == RocketPoolRule.UserCapitalTooLow);
    }

    [Property]
    public Property RewardTrees_Sum(SmoothingPoolInterval interval, SmoothingPoolNode[] nodes) =>
        RocketPoolInvariants.RewardTreeSums(interval, SmoothingPool.Distribute(interval, nodes));

    [Property]
    public Property RocketPool_Conserves(RocketPoolScenario scenario) => RocketPoolInvariants.ScenarioConserves(scenario);

    [Property]
    public Property Lido_SubmittingGainsNothing(LidoShares pool, Amount<Wei> ether) => LidoInvariants.SubmittingGainsNothing(pool, ether);

    [Property]
    public Property Lido_HoldersShareTheEther(LidoShares pool, Amount<StethShare> shares)
    {
        var one = Amount<StethShare>.Min(shares, pool.TotalShares);
        return pool.TotalShares.IsZero
            ? FsCheck.Fluent.Prop.ToProperty(pool.EtherFor(one).Refusal is not null)
            : LidoInvariants.HoldersShareTheEther(pool, one, pool.TotalShares - one);
    }

    [Property]
    public Property Lido_FeesSum(Amount<StethShare> minted, ushort keys, ushort more)
    {
        UInt128[] fees = [LidoModuleFees.ModuleFee(keys, (ulong)keys + more + 1, 600), LidoModuleFees.ModuleFee((ulong)more + 1, (ulong)keys + more + 1, 800)];
        return LidoInvariants.FeesSumToWhatWasMinted(minted, LidoModuleFees.Split(minted, fees, LidoModuleFees.ModuleFee(1, 1, 1_000)));
    }

    [Property]
    public Property Operators_LoseAtMostTheirStake(OperatorLossRule rule, PoolStake stake, Fraction fraction) =>
        LeverageInvariants.OperatorLossIsWithinItsStake(rule, stake, ExactRational.Min(fraction, ExactRational.One));

    [Property]
    public Property Bonds_CarryWhatTheyAreFor(Amount<Wei> delegated) =>
        LimitPreset.All.Select(preset => LeverageInvariants.RequiredBondCarriesTheDelegation(preset.Limit, delegated.BaseUnits)).Aggregate(FsCheck.Fluent.Prop.And);

    [Fact]
    public void Invariants_OfWrongFigures_Fail()
    {
        LossAllocation losses = LossRule.ProRata.Allocate(10, 5, [5], LossRounding.PrefixFloor);
        var pots = EpochPots.Compute(RewardParameters.Mainnet, NetworkConstants.Mainnet, Ada(1_000), Ada(1), 21_600);

        Fails(AmountInvariants.SumsToTheWhole(Ada(3), Ada(1), Ada(1)));
        Fails(CardanoInvariants.PotsConserve(pots, Ada(1_000), Ada(2)));
        Fails(SlashingInvariants.LossesSumToThePenalty(losses with { Penalty = 11 }));
        Fails(SlashingInvariants.LossesStayWithinStakes(losses, 5, [(UInt128)4]));
        Fails(SlashingInvariants.StepsExplainTheLosses(losses with { Steps = [] }));
        Fails(LockUpInvariants.ReachIsWithinThePosition(new SlashReach(5, SlashObstacle.None), 4));
        Fails(LockUpInvariants.TimelineGoesForward(new ExitTimeline { RequestedAt = StakeTime.Epoch(2), EffectiveAt = StakeTime.Epoch(1), ExposedUntil = StakeTime.Epoch(3), WithdrawableAt = StakeTime.Epoch(3) }));
        Fails(SlashingInvariants.WaterfallFillsInOrder([new Tranche("own", 1), new Tranche("others", 9)], Waterfall.Allocate(5, [new Tranche("others", 9)], LossRounding.PrefixFloor)));
        Fails(RocketPoolInvariants.SharesSumToTheBalance(default, new Amount<Wei>(1), default));
        Fails(RocketPoolInvariants.MinipoolDistributionConserves(new MinipoolHoldings { Refund = new(1) }, default, default));
        Fails(RocketPoolInvariants.FeesSumToTheBalance(new(3), new FeeDistribution(new(1), new(1))));
        Fails(RocketPoolInvariants.MegapoolRewardsSum(new(3), MegapoolRewards.AllToNode(new(2))));
        Fails(RocketPoolInvariants.MegapoolDistributionConserves(MegapoolRewards.AllToNode(new(2)), default, default, default));
        Fails(RocketPoolInvariants.MegapoolExitConserves(default, new(1), default));
        Fails(RocketPoolInvariants.RewardTreeSums(new SmoothingPoolInterval { Balance = new(1) }, SmoothingPool.Distribute(default, [])));
        var empty = RocketPoolNetwork.Start(RocketPoolRelease.Saturn1, new NetworkSettings(), Fixed18.One);
        Fails(RocketPoolInvariants.Conserves(empty, new DistributeFees(new(7)), empty));
        Fails(LidoInvariants.FeesSumToWhatWasMinted(new(3), LidoModuleFees.Split(new(2), [1], 2)));
        Fails(LidoInvariants.HoldersShareTheEther(new LidoShares(new(10), new(10)), new(10), new(1)));
        Fails(LeverageInvariants.RequiredBondCarriesTheDelegation(new LimitThatAsksForTooLittle(), 9));
        Fails(EthereumInvariants.DeltaAddsUp(new ValidatorEpochDelta { BalanceBeforeGwei = 1, BalanceAfterGwei = 2 }));
        Fails(CosmosInvariants.FeesAreAllocatedWhole(new FeesAllocated(Coins.Of("stake", 2), [], DecCoins.Empty), "stake"));
    }

    /// <summary>A ledger that began with a unit more or less is not what became of this one.</summary>
    [Property(MaxTest = 20)]
    public void Delegation_AnotherReserve_DoesNotConserve(DelegationScenario scenario)
    {
        DelegationOrigin origin = scenario.Origin;
        DelegationOrigin other = origin with { Reserve = origin.Reserve > 0 ? origin.Reserve - 1 : 1 };

        Fails(DelegationInvariants.Conserves(DelegationLedger.From(origin), DelegationLedger.From(other)));
    }

    /// <summary>The update of an epoch with a lovelace less of fees.</summary>
    [Property(MaxTest = 20)]
    public void Epochs_OtherFees_DoNotConserve(RewardInput input) => Fails(
        CardanoInvariants.EpochConserves(input with { Fees = input.Fees + Amount<Lovelace>.One }, RewardUpdate.Compute(input)));

    [Property(MaxTest = 20)]
    public void Registries_EffectiveBalanceBetweenIncrements_AreNotSound(EthereumState state)
    {
        for (int row = 0; row < state.Validators.Count; row++)
        {
            state.Validators.EffectiveBalances[row]++;
            Fails(EthereumInvariants.RegistryIsSound(state));
            state.Validators.EffectiveBalances[row]--;
        }
    }

    /// <summary>A chain that starts with shares that nobody holds.</summary>
    [Fact]
    public void Chains_SharesOfNobody_AreNotSound()
    {
        var origin = new ChainOrigin
        {
            Version = SdkVersion.Reference,
            Parameters = new ChainParameters(),
            Time = new ChainTime(1_700_000_000),
            Validators = [new ValidatorState { Operator = new CosmosAddress(new byte[20]), Stake = new ValidatorShares(9, CosmosDecimal.FromInteger(9)) }],
        };
        var scenario = new ChainScenario(origin, [new EndBlock(1, TimeSpan.FromSeconds(6))]);

        Fails(CosmosInvariants.AuditFindsNothing(ChainState.From(origin)));
        Assert.NotNull(Assert.Single(scenario.Replay()).After.State);
        Fails(CosmosInvariants.ScenarioIsSound(scenario));
    }

    private static Amount<Lovelace> Ada(ulong amount) => Amount<Lovelace>.FromDisplayUnits(amount);

    private static void Fails(Property property) =>
        Assert.ThrowsAny<Exception>(() => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), property));

    private sealed class LimitThatAsksForTooLittle : ILeverageLimit
    {
        public BigInteger? MaximumDelegated(UInt128 own) => (BigInteger)own * 2;

        public BigInteger? RequiredBond(UInt128 delegated) => (BigInteger)(delegated / 2);
    }
}
