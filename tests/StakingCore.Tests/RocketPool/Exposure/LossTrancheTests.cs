using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Exposure;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.Slashing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Exposure;

public sealed class LossTrancheTests
{
    /// <summary>At 0.01 ETH an RPL: RPL stands before the users, for as much as it is worth and never for more than theirs.</summary>
    [Fact]
    public void OfMinipool_AnyRpl_StandsBeforeTheUsers()
    {
        UInt128 user = Milli(24_000);
        MinipoolTerms terms = new() { NodeDeposit = new(Milli(8_000)), UserDeposit = new(user) };
        foreach (UInt128 rpl in (UInt128[])[0, 99, 100, Milli(1_000_000) + 1, (user * 100) - 1, user * 100, (user + 1) * 100])
        {
            UInt128 covered = UInt128.Min(rpl / 100, user);
            Tranche[] expected = [new("bond", Milli(8_000)), new("RPL", covered), new("users", user - covered)];

            Assert.Equal(expected, LossTranches.OfMinipool(terms, new(rpl), Fixed18.Parse("0.01")));
        }
    }

    [Fact]
    public void OfMinipool_RplWorthAbove128Bits_StandsForAllUsers()
    {
        MinipoolTerms terms = new() { NodeDeposit = new(8), UserDeposit = new(24) };
        Tranche[] expected = [new("bond", 8), new("RPL", 24), new("users", 0)];

        Assert.Equal(expected, LossTranches.OfMinipool(terms, Amount<Rpl>.MaxValue, new(UInt128.MaxValue)));
    }

    /// <summary>The node's part of this validator, then what the node has beside it, then the users.</summary>
    [Fact]
    public void OfMegapool_AnyCapital_StandsTheNodesRestBeforeTheUsers()
    {
        foreach (ulong active in (ulong[])[1, 2, 3, 8, 12])
        {
            foreach (UInt128 refund in (UInt128[])[0, 7, Milli(100_000)])
            {
                UInt128 bond = Milli(4_000) * active;
                MegapoolCapital capital = new()
                {
                    NodeBond = new(bond),
                    UserCapital = new((Milli(32_000) * active) - bond),
                    Refund = new(refund),
                };
                UInt128 covered = UInt128.Min(bond - Milli(4_000) + refund, Milli(28_000));
                Tranche[] expected = [new("bond", Milli(4_000)), new("debt of the node", covered), new("users", Milli(28_000) - covered)];

                Assert.Equal(expected, LossTranches.OfMegapool(capital, active, MegapoolBond.Saturn1));
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => LossTranches.OfMegapool(default, 0, MegapoolBond.Saturn1));
    }
}
