using StakingCore.Amounts;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.Slashing;
using StakingCore.Tests.Delegation;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The pool delegation protocol with everything locked and losses pro rata loses what Cosmos loses for the same shares.</summary>
public sealed class PoolDelegationAgreementTests
{
    [Theory]
    [InlineData(1_000, 500, 300, "1/2")]
    [InlineData(1_000, 2_000, 3_000, "1/20")]
    [InlineData(777, 1_234, 555, "1/3")]
    [InlineData(100, 9_999, 1, "99/100")]
    [InlineData(313, 317, 331, "1/1000")]
    [InlineData(500, 500, 500, "1/1")]
    public void Slash_OfLockedStakeProRata_TakesTheSameFromEverybody(int own, int ann, int ben, string fraction)
    {
        var part = Fraction.Parse(fraction);
        ReportedFault fault = PoolFault(own, ann, ben, part, out IReadOnlyDictionary<string, UInt128> poolLosses);
        SlashReport slash = CosmosSlash(own, ann, ben, part, out IReadOnlyDictionary<string, CosmosDecimal> cosmosLosses);

        Assert.Equal((CosmosInteger)fault.Penalty, slash.BurnedFromValidator);
        Assert.Equal(fault.Penalty, poolLosses.Values.Aggregate(UInt128.Zero, static (sum, loss) => sum + loss));
        foreach ((string name, CosmosDecimal loss) in cosmosLosses)
        {
            // The pool's losses are whole units that sum up exactly; the validator's shares lose fractions.
            CosmosDecimal difference = CosmosDecimal.Abs(loss - CosmosDecimal.FromInteger(poolLosses.GetValueOrDefault(name)));
            Assert.True(difference < CosmosDecimal.One, $"{name} loses {loss} at the validator, {poolLosses.GetValueOrDefault(name)} in the pool");
        }
    }

    private static ReportedFault PoolFault(int own, int ann, int ben, Fraction part, out IReadOnlyDictionary<string, UInt128> losses)
    {
        DelegationLedger ledger = DelegationLedger.From(SampleDelegation.Origin() with
        {
            Penalties = new RuleSchedule<PenaltySchedule>(new RuleChange<PenaltySchedule>(
                0, new PenaltySchedule(new Dictionary<string, Fraction> { ["fault"] = part }, LossRule.ProRata, null))),
        });
        ledger = ledger.With(
            SampleDelegation.Open("p", (UInt128)own), new LockStake("ann", "p", (UInt128)ann), new LockStake("ben", "p", (UInt128)ben)).Next();
        DelegationTransition punished = ledger.Apply(new ReportFault("p", "fault", ledger.Epoch));
        losses = punished.Events.OfType<StakeSlashed>()
            .GroupBy(static loss => loss.Account)
            .ToDictionary(static group => group.Key, static group => group.Aggregate(UInt128.Zero, static (sum, loss) => sum + loss.Amount));
        return punished.OrThrow().Faults[^1];
    }

    private static SlashReport CosmosSlash(int own, int ann, int ben, Fraction part, out IReadOnlyDictionary<string, CosmosDecimal> losses)
    {
        ChainState chain = Empty().With(Create("v0", own), Delegate("d0", "v0", ann), Delegate("d1", "v0", ben), Block());
        CosmosDecimal fraction = CosmosDecimal.FromInteger(part.Numerator).QuoRoundUp(CosmosDecimal.FromInteger(part.Denominator));
        ChainTransition slashed = chain.Apply(new SlashValidator(Address("v0"), chain.Height, own + ann + ben, fraction));
        ValidatorState after = slashed.OrThrow().Validators[Address("v0")];
        losses = new (string Name, string Account, int Stake)[] { ("op", "v0", own), ("ann", "d0", ann), ("ben", "d1", ben) }.ToDictionary(
            static row => row.Name,
            row => CosmosDecimal.FromInteger(row.Stake)
                - after.Stake.TokensFromShares(slashed.OrThrow().FindDelegation(Address(row.Account), Address("v0"))!.Shares));
        return slashed.OutcomeOrThrow<SlashReport>();
    }
}
