using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Nodes;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Nodes;

public sealed class NodeFeeTests
{
    private static readonly BigInteger _one = Ether;
    private static readonly NodeFeeSettings _settings = new(
        Fixed18.Parse("0.05"), Fixed18.Parse("0.1"), Fixed18.Parse("0.200000000000000007"), new(Milli(1_000_003) + 7));

    [Fact]
    public void ByDemand_EitherWay_IsTheContracts()
    {
        foreach (UInt128 range in (UInt128[])[1, 3, 1_000_000, Milli(160_000), _settings.DemandRange.BaseUnits, UInt128.MaxValue])
        {
            NodeFeeSettings settings = _settings with { DemandRange = new(range) };

            // Demand in steps of a millionth, which the fee follows, and beside them.
            UInt128[] demands = [0, 1, 2, range / 1_000_000, range / 7, range / 2, range - 1, range, UInt128.Max(range, UInt128.MaxValue - 9)];
            foreach (UInt128 demand in demands)
            {
                foreach (UInt128 other in (UInt128[])[0, 9])
                {
                    AssertFee(settings, demand + UInt128.Min(other, UInt128.MaxValue - demand), UInt128.Min(other, UInt128.MaxValue - demand));
                    AssertFee(settings, UInt128.Min(other, UInt128.MaxValue - demand), demand + UInt128.Min(other, UInt128.MaxValue - demand));
                }
            }
        }
    }

    [Fact]
    public void ByDemand_WithoutARange_IsRefused()
    {
        var refusal = new RocketPoolRefusal(RocketPoolRule.DemandRangeIsZero) { Found = 0, AtLeast = 1 };

        Assert.Equal(refusal, NodeFee.ByDemand(default, default, default).Refusal);
        Assert.Equal(refusal, NodeFee.ByDemand(_settings with { DemandRange = default }, new(1), default).Refusal);
    }

    [Fact]
    public void ByDemand_FeesOutOfOrder_AreRefusedOnlyWhereTheyAreCrossed()
    {
        (Fixed18 low, Fixed18 middle, Fixed18 high) = (new(4), new(5), new(6));
        Amount<Wei> range = new(100);
        Amount<Wei> some = new(50);
        NodeFeeSettings fallsAbove = new(low, high, middle, range);
        NodeFeeSettings fallsBelow = new(middle, low, high, range);

        Assert.Equal(Crossed(high, middle), NodeFee.ByDemand(fallsAbove, some, default).Refusal);
        Assert.Equal(Crossed(middle, low), NodeFee.ByDemand(fallsBelow, default, some).Refusal);
        Assert.Equal(high, NodeFee.ByDemand(fallsAbove, default, default).Value);
        Assert.Equal(middle, NodeFee.ByDemand(fallsAbove, range, default).Value);
        Assert.Equal(new Fixed18(5), NodeFee.ByDemand(fallsAbove, default, some).Value);
        Assert.Equal(middle, NodeFee.ByDemand(new(middle, middle, middle, range), some, default).Value);
        Assert.Equal(middle, NodeFee.ByDemand(new(middle, middle, middle, range), default, some).Value);
    }

    private static RocketPoolRefusal Crossed(Fixed18 from, Fixed18 to) =>
        new(RocketPoolRule.FeesOutOfOrder) { Found = from.Parts, AtMost = to.Parts };

    private static void AssertFee(in NodeFeeSettings settings, UInt128 depositPool, UInt128 queue)
    {
        BigInteger expected = Expected(settings, (BigInteger)depositPool - queue);

        Assert.Equal(expected, NodeFee.ByDemand(settings, new(depositPool), new(queue)).Value.Parts);
    }

    // Written from the contract: the demand has a sign there.
    private static BigInteger Expected(in NodeFeeSettings settings, BigInteger demand)
    {
        (BigInteger minimum, BigInteger target, BigInteger maximum) = (settings.Minimum.Parts, settings.Target.Parts, settings.Maximum.Parts);
        BigInteger part = BigInteger.Abs(demand) * _one / settings.DemandRange.BaseUnits;
        if (part >= _one)
        {
            return demand > 0 ? maximum : minimum;
        }

        BigInteger cube = BigInteger.Pow(part / 1_000_000_000_000, 3);
        return part == 0 ? target
            : demand > 0 ? target + ((maximum - target) * cube / _one)
            : minimum + ((target - minimum) * (_one - cube) / _one);
    }
}
