using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum;

public sealed class ForkUpgradeTests
{
    [Fact]
    public void Apply_Phase0_ReadsParticipationOffTheVotes()
    {
        EthereumState state = State(EthereumFork.Phase0, 4);
        state.PreviousAttestations.Add(new([0, 1], InclusionDelay: 1, Proposer: 3, IsTargetMatching: true, IsHeadMatching: true));
        state.PreviousAttestations.Add(new([1, 2], InclusionDelay: 7, Proposer: 3, IsTargetMatching: true, IsHeadMatching: true));
        state.CurrentAttestations.Add(new([3], InclusionDelay: 1, Proposer: 3, IsTargetMatching: true, IsHeadMatching: true));

        ForkUpgrade.Apply(state);

        const Participation All = Participation.Source | Participation.Target | Participation.Head;
        Assert.Equal([All, All, Participation.Target, Participation.None], state.Validators.PreviousParticipation.ToArray());
        Assert.All(state.Validators.CurrentParticipation.ToArray(), flags => Assert.Equal(Participation.None, flags));
        Assert.Empty(state.PreviousAttestations);
        Assert.Empty(state.CurrentAttestations);
    }

    [Fact]
    public void Apply_ForkAfterFork_RunsFromPhase0ToGloas()
    {
        EthereumPreset preset = EthereumPreset.Mainnet with { MaxSeedLookahead = 3 };
        EthereumState state = State(EthereumRules.Of(EthereumFork.Phase0) with { Preset = preset }, 8);
        for (EthereumFork fork = EthereumFork.Altair; fork <= EthereumFork.Gloas; fork++)
        {
            EpochProcessing.Apply(state);
            state.Slot++;
            ForkUpgrade.Apply(state);
            state.Slot += 31;

            Assert.Equal(fork, state.Rules.Fork);
            Assert.Same(preset, state.Rules.Preset);
        }

        Assert.Equal(EthereumState.UnsetDepositRequestsStartIndex, state.DepositRequestsStartIndex);
        Assert.Throws<InvalidOperationException>(() => ForkUpgrade.Apply(state));
    }
}
