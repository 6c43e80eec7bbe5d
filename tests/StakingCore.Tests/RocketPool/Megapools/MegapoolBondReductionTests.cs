using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Megapools;

/// <summary>The bond goes down by what the validators leave free, and what stands in the way is named in the contract's order.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class MegapoolBondReductionTests
{
    // Two validators need 8 ETH, so 4 are free.
    private const ulong Validators = 2;

    private static readonly MegapoolCapital _free = new() { NodeBond = new(Milli(12_000)), UserCapital = new(Milli(52_000)), Refund = new(3) };

    [Property]
    public void Compute_AroundTheExcess_MovesItToTheUsersOrIsRefused(MegapoolCapital any, MegapoolBond bond, byte validators)
    {
        MegapoolCapital capital = any with { Debt = default, QueuedBond = default, Assigned = default };
        UInt128 held = capital.NodeBond.BaseUnits;
        UInt128 required = bond.Requirement(validators % 70UL).BaseUnits;
        UInt128 excess = held > required ? held - required : 0;
        UInt128[] amounts = [1, excess / 2, excess, excess + 1];
        foreach (UInt128 amount in amounts.Where(amount => amount > 0))
        {
            RocketPoolOutcome<MegapoolBondReduction> outcome = MegapoolBondReduction.Compute(capital, validators % 70UL, new(amount), bond);
            if (amount <= excess)
            {
                Assert.Equal(new Amount<Wei>(amount), outcome.Value.Credit);
                Assert.Equal(
                    capital with { NodeBond = new(held - amount), UserCapital = new(capital.UserCapital.BaseUnits + amount) },
                    outcome.Value.After);
            }
            else
            {
                RocketPoolRefusal expected = excess == 0
                    ? RocketPoolRefusal.Of(RocketPoolRule.BondAtMinimum, held, atLeast: required + 1)
                    : RocketPoolRefusal.Of(RocketPoolRule.BondTooLow, amount, atMost: excess);
                Assert.Equal(expected, outcome.Refusal);
            }
        }
    }

    [Fact]
    public void Compute_SeveralHindrances_NamesThemInTheContractsOrder()
    {
        MegapoolCapital minimum = _free with { NodeBond = new(Milli(8_000)) };
        MegapoolCapital prestaked = minimum with { Assigned = new(Milli(31_000)) };
        MegapoolCapital queued = prestaked with { QueuedBond = new(5) };
        MegapoolCapital indebted = queued with { Debt = new(7) };

        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1), Refusal(indebted, 0));
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.HasDebt, 7, atMost: 0), Refusal(indebted, 1));
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.HasQueuedValidators, 5, atMost: 0), Refusal(queued, 1));
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.HasPrestakedValidators, Milli(31_000), atMost: 0), Refusal(prestaked, 1));
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.BondAtMinimum, Milli(8_000), atLeast: Milli(8_000) + 1), Refusal(minimum, 1));
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.BondTooLow, Milli(4_000) + 1, atMost: Milli(4_000)), Refusal(_free, Milli(4_000) + 1));
        Assert.Null(Refusal(_free, Milli(4_000)));
    }

    private static RocketPoolRefusal? Refusal(MegapoolCapital capital, UInt128 amount) =>
        MegapoolBondReduction.Compute(capital, Validators, new(amount), MegapoolBond.Saturn1).Refusal;
}
