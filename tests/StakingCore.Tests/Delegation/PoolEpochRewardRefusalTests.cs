using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>What one pool's reward refuses, and that each bound itself is still taken.</summary>
public sealed class PoolEpochRewardRefusalTests
{
    private static readonly RewardedEpoch _epoch = new(1_000, 100, 60, 5);
    private static readonly RewardedPool _pool = new(10, 20, 60, 1, Fraction.One, 5);

    private static DelegationParameters Parameters => SampleDelegation.Parameters with { LiquidWeight = new Fraction(1, 2) };

    public static TheoryData<string, Action> Refused => new()
    {
        { "parameters", () => PoolEpochReward.Compute(null!, _epoch, _pool) },
        { "epoch", () => PoolEpochReward.Compute(Parameters, _epoch with { AllWeight = 101 }, _pool) },
        { "pool", () => PoolEpochReward.Compute(Parameters, _epoch with { TotalStake = 89 }, _pool) },
        { "pool", () => PoolEpochReward.Compute(Parameters, _epoch with { AllWeight = 59 }, _pool) },
        { "pool", () => PoolEpochReward.Compute(Parameters, _epoch, _pool with { Margin = new Fraction(11, 10) }) },
        { "pool", () => PoolEpochReward.Compute(Parameters, _epoch, _pool with { Blocks = 6 }) },
        { "weight", () => PoolEpochReward.Compute(Parameters, _epoch, _pool).Member(51) },
        { "parameters", () => EpochPot.Compute(null!, 1, 1) },
        { "reserve", () => EpochPot.Compute(Parameters, (UInt128)ulong.MaxValue + 1, 0) },
        { "fees", () => EpochPot.Compute(Parameters, 0, (UInt128)ulong.MaxValue + 1) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Compute_OutOfRange_IsRefusedByName(string parameter, Action act)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(act);

        Assert.Equal(parameter, error.ParamName);
    }

    [Fact]
    public void Compute_AtEveryBound_IsTaken()
    {
        var atBounds = PoolEpochReward.Compute(Parameters, _epoch with { TotalStake = 90, AllWeight = 60 }, _pool);
        var allWeigh = PoolEpochReward.Compute(Parameters, _epoch with { TotalStake = 90, AllWeight = 90 }, _pool);

        Assert.Equal((UInt128)60, atBounds.Weight);
        Assert.Equal(atBounds.Weight, allWeigh.Weight);
        Assert.Equal(UInt128.Zero, atBounds.Member(50));
    }
}
