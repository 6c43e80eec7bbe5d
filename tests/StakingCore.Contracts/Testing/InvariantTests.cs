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
        Fails(EthereumInvariants.DeltaAddsUp(new ValidatorEpochDelta { BalanceBefore = 1, BalanceAfter = 2 }));
        Fails(CosmosInvariants.FeesAreAllocatedWhole(new FeesAllocated(Coins.Of("stake", 2), [], DecCoins.Empty), "stake"));
    }

    private static Amount<Lovelace> Ada(ulong amount) => Amount<Lovelace>.FromDisplayUnits(amount);

    private static void Fails(Property property) =>
        Assert.ThrowsAny<Exception>(() => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), property));
}
