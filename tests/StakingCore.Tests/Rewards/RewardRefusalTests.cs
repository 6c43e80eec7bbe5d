using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

public sealed class RewardRefusalTests
{
    private static readonly ExactRational _minus = -1;
    private static readonly ExactRational _half = new(1, 2);
    private static readonly ExactRational _tooMuch = new(11, 10);
    private static readonly CardanoCurve _curve = new(10, new ExactRational(3, 10), 1);
    private static readonly CardanoCurve _capped = new(10, new ExactRational(3, 10), 1, 100);
    private static readonly StakePlayer[] _players = [new(_half, default), new(_half, default)];

    public static TheoryData<string, Action> Refused => new()
    {
        { "targetPools", () => _ = new CardanoCurve(0, 0, 1) },
        { "targetPools", () => _ = new SimplifiedCurve(-1, 0, 1) },
        { "pledgeInfluence", () => _ = new CardanoCurve(1, _minus, 1) },
        { "pledgeInfluence", () => _ = new SimplifiedCurve(1, _minus, 1) },
        { "pledgeInfluence", () => _ = new FlatPledgeCurve(1, _minus, 1) },
        { "rewards", () => _ = new CardanoCurve(1, 0, _minus) },
        { "maxLeverage", () => _ = new CardanoCurve(1, 0, 1, _half) },
        { "maxLeverage", () => _ = new LeverageCurve(1, 0, 1) },
        { "stakeShare", () => _curve.Reward(_minus, default) },
        { "pledgeShare", () => _curve.Reward(_half, _minus) },
        { "pledgeShare", () => _curve.Reward(_half, 1) },
        { "pledgeShare", () => _curve.EffectiveStake(_half, 1) },
        { "pledgeShare", () => _curve.MarginalsAt(_half, 1) },
        { "pledgeShare", () => _curve.SaturationFor(_minus) },
        { "stakeShare", () => _ = new PoolOffer(_minus, default, default, default) },
        { "pledgeShare", () => _ = new PoolOffer(_half, 1, default, default) },
        { "cost", () => _ = new PoolOffer(_half, _half, _minus, default) },
        { "margin", () => _ = new PoolOffer(_half, _half, default, _tooMuch) },
        { "reward", () => _ = new RewardSplit(_minus, _half, _half, default, default) },
        { "reward", () => _ = new RewardSplit(1, default, default, default, default) },
        { "margin", () => _ = new RewardSplit(1, _half, _half, default, _minus) },
        { "pools", () => PoolTable.Rank(_curve, []) },
        { "pools", () => PoolTable.Rank(_curve, null!) },
        { "curve", () => PoolTable.Rank(null!, []) },
        { "stake", () => _ = new StakePlayer(_minus, default) },
        { "stake", () => _ = new StakePlayer(_tooMuch, default) },
        { "cost", () => _ = new StakePlayer(_half, _minus) },
        { "players", () => RewardEquilibrium.Solve(_curve, []) },
        { "players", () => BestResponseDynamic.Run(_curve, []) },
        { "curve", () => RewardEquilibrium.Solve(_capped, _players) },
        { "curve", () => BestResponseDynamic.Run(_capped, _players) },
        { "roundLimit", () => BestResponseDynamic.Run(_curve, _players, 0) },
        { "margins", () => MarginAdvice.For(_curve, _players, [null], 0) },
        { "margins", () => MarginAdvice.For(_curve, _players, [null, _tooMuch], 0) },
        { "player", () => MarginAdvice.For(_curve, _players, [null, null], 2) },
        { "player", () => MarginAdvice.For(_curve, _players, [null, null], -1) },
        { "curve", () => MarginAdvice.For(_capped, _players, [null, null], 0) },
        { "cost", () => PoolSplitting.Gain(_curve, _minus, _half, default) },
        { "extraPoolCostFraction", () => PoolSplitting.Gain(_curve, default, _tooMuch, default) },
        { "curve", () => PoolSplitting.Gain(null!, default, _half, default) },
        { "equilibrium", () => PoolSplitting.CountGaining(null!, _half) },
        { "extraPoolCostFraction", () => PoolSplitting.CountGaining(RewardEquilibrium.Solve(_curve, _players), _tooMuch) },
        { "curve", () => PoolSplitting.ScaledGainAtCutoff(_capped, default, _half) },
        { "curve", () => PoolSplitting.SplitProofPledge(_capped, default) },
        { "players", () => PoolSplitting.CriticalPledgeInfluence(1, 1, null!, _half) },
        { "curve", () => SybilBound.MajorityStake(null!, _half, default, _half) },
        { "curve", () => RewardEquilibrium.Solve(null!, _players) },
        { "players", () => RewardEquilibrium.Solve(_curve, null!) },
        { "margins", () => MarginAdvice.For(_curve, _players, null!, 0) },
        { "theta", () => PoolSplitting.Gain(_curve, default, _half, _minus) },
        { "curve", () => PoolSplitting.Gain(_capped, default, _half, default) },
        { "extraPoolCostFraction", () => PoolSplitting.ScaledGainAtCutoff(_curve, default, _minus) },
        { "cost", () => PoolSplitting.SplitProofPledge(_curve, _minus) },
        { "targetPools", () => PoolSplitting.CriticalPledgeInfluence(0, 1, _players, _half) },
        { "rewards", () => PoolSplitting.CriticalPledgeInfluence(1, _minus, _players, _half) },
        { "players", () => PoolSplitting.CriticalPledgeInfluence(1, 1, [], _half) },
        { "extraPoolCostFraction", () => PoolSplitting.CriticalPledgeInfluence(1, 1, _players, _tooMuch) },
        { "curve", () => SybilBound.MajorityStake(_capped, _half, default, _half) },
        { "curve", () => SybilBound.MajorityStake(new CardanoCurve(10, 1, 0), _half, default, _half) },
        { "honestPledge", () => SybilBound.MajorityStake(_curve, _tooMuch, default, _half) },
        { "cost", () => SybilBound.MajorityStake(_curve, _half, _minus, _half) },
        { "dumpingRatio", () => SybilBound.MajorityStake(_curve, _half, default, _tooMuch) },
        { "share", () => SybilBound.LeveragedStake(_tooMuch, 10) },
        { "maxLeverage", () => SybilBound.LeveragedStake(_half, _half) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Argument_OutOfRange_IsRefusedByName(string parameter, Action act)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(act);

        Assert.Equal(parameter, error.ParamName);
    }
}
