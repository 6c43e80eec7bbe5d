using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Megapools;

/// <summary>Penalties against a plain list of them: what fell within the last seven days is used up.</summary>
[Properties(MaxTest = 300, QuietOnSuccess = true)]
public sealed class MegapoolPenaltiesTests
{
    private const ulong Week = 7 * 24 * 60 * 60;

    private static readonly ulong[] _waits = [0, 1, Week / 3, Week / 2, Week - 1, Week, Week + 1, 3 * Week];
    private static readonly UInt128[] _amounts = [0, 1, Milli(100_000), Milli(204_000), Milli(306_000), Milli(611_999), Milli(612_000), Milli(700_000)];
    private static readonly UInt128[] _limits = [Milli(612_000), Milli(612_000), Milli(612_000), Milli(300_000), 0];

    [Property]
    public void Penalise_AnyPenalties_AreLimitedOverSevenDays((byte Wait, byte Amount, byte Limit)[] events)
    {
        MegapoolPenalties state = MegapoolPenalties.None;
        var accepted = new List<(ulong Time, UInt128 Amount)>();
        ulong now = 1_700_000_000;
        foreach ((byte wait, byte pick, byte limit) in events)
        {
            now += _waits[wait % _waits.Length];
            UInt128 amount = _amounts[pick % _amounts.Length];
            UInt128 most = _limits[limit % _limits.Length];
            UInt128 used = Sum(accepted.Where(one => now - one.Time < Week));
            UInt128 room = most > used ? most - used : 0;
            Assert.Equal(new Amount<Wei>(room), state.Room(now, new(most)));

            MegapoolPenalties next = state.Penalise(now, new(amount), new(most), out RocketPoolRefusal? refusal);

            if (amount > 0 && amount <= room)
            {
                accepted.Add((now, amount));
                Assert.Null(refusal);
            }
            else
            {
                RocketPoolRefusal expected = amount == 0
                    ? RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1)
                    : RocketPoolRefusal.Of(RocketPoolRule.PenaltyWindowFull, amount, atMost: room);
                Assert.Equal(expected, refusal);
                Assert.Same(state, next);
            }

            state = next;
            Assert.Equal(Sum(accepted), state.Total.BaseUnits);
            Assert.Equal(accepted.Count == 0 ? 0 : accepted[^1].Time, state.LastPenaltyUnixSeconds);
        }
    }

    [Fact]
    public void Penalise_SevenDaysLater_LeavesTheWindowOneByOne()
    {
        MegapoolPenalties both = MegapoolPenalties.None
            .Penalise(100, new(Milli(600_000)), MegapoolPenalties.MaximumTotal, out _)
            .Penalise(200, new(Milli(12_000)), MegapoolPenalties.MaximumTotal, out RocketPoolRefusal? refusal);

        Assert.Null(refusal);
        Assert.Equal(default, both.Room(100 + Week - 1, MegapoolPenalties.MaximumTotal));
        Assert.Equal(new(Milli(600_000)), both.Room(100 + Week, MegapoolPenalties.MaximumTotal));
        Assert.Equal(new(Milli(600_000)), both.Room(200 + Week - 1, MegapoolPenalties.MaximumTotal));
        Assert.Equal(MegapoolPenalties.MaximumTotal, both.Room(200 + Week, MegapoolPenalties.MaximumTotal));
    }

    [Fact]
    public void Penalise_BeforeTheLast_IsACallersMistake()
    {
        MegapoolPenalties one = MegapoolPenalties.None.Penalise(100, new(1), MegapoolPenalties.MaximumTotal, out _);

        Assert.Throws<ArgumentOutOfRangeException>(() => one.Room(99, MegapoolPenalties.MaximumTotal));
        Assert.Throws<ArgumentOutOfRangeException>(() => one.Penalise(99, new(1), MegapoolPenalties.MaximumTotal, out _));
        Assert.Equal(new(Milli(612_000) - 1), one.Room(100, MegapoolPenalties.MaximumTotal));
    }

    private static UInt128 Sum(IEnumerable<(ulong Time, UInt128 Amount)> penalties) =>
        penalties.Aggregate(UInt128.Zero, static (sum, one) => sum + one.Amount);
}
