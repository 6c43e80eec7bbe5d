using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Tests.Ethereum;

/// <summary>A missing state, registry or set of rules is refused by its name, before anything is read.</summary>
public sealed class EthereumArgumentTests
{
    [Fact]
    public void Epochs_NoState_IsRefusedByName()
    {
        Action<EthereumState>[] steps =
        [
            ConsolidationProcessing.Apply,
            CorrelationPenalties.Apply,
            CorrelationPenalties.Reset,
            DepositProcessing.Apply,
            EffectiveBalances.Apply,
            EpochProcessing.Apply,
            state => EpochProcessing.Next(state),
            state => EpochRewardBasis.Of(state),
            state => FlagDeltas.Of(state),
            state => InactivityPenalties.Of(state, 0),
            state => InactivityPenalties.CopyTo(state, []),
            InactivityScores.Apply,
            Justification.Apply,
            state => Justification.Weigh(state, 1, 1, 1),
            state => ParticipatingBalances.OfCurrentEpoch(state),
            state => ParticipatingBalances.OfPreviousEpoch(state),
            state => Phase0Deltas.Of(state),
            RegistryUpdates.Apply,
            RewardsAndPenalties.Apply,
        ];
        Assert.All(steps, step => Assert.Throws<ArgumentNullException>("state", () => step(null!)));
    }

    [Fact]
    public void Formulas_NoRules_AreRefusedByName()
    {
        Action<EthereumRules>[] formulas =
        [
            rules => CorrelationPenalties.Adjusted(rules, 0, 0),
            rules => CorrelationPenalties.Penalty(rules, 0, 0, 0),
            rules => CorrelationPenaltyBasis.Compute(rules, 0, 0, 0),
            rules => EffectiveBalances.Next(rules, 0, 0, default),
            rules => EffectiveBalanceColumns.Update(rules, [], [], []),
            rules => EpochRewardBasis.Compute(rules, 0, 0, default),
            rules => ParticipationTotals.Sum(rules, 0, default),
        ];
        Assert.All(formulas, formula => Assert.Throws<ArgumentNullException>("rules", () => formula(null!)));
    }

    [Fact]
    public void Columns_NoRegistry_AreRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("validators", () => ValidatorEpochInput.Of(null!, 0));
        Assert.Throws<ArgumentNullException>("validators", () => { _ = new ValidatorEpochColumns(null!); });
    }
}
