using System.Numerics;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>Phase0's rewards against the specification in unbounded integers, component by component.</summary>
public sealed class Phase0DeltasTests
{
    public static TheoryData<int> FinalityDelays => [1, 4, 5, 30];

    [Theory]
    [MemberData(nameof(FinalityDelays))]
    public void Of_AnyState_IsTheOraclesInEveryComponent(int delay)
    {
        for (int seed = 1; seed <= 12; seed++)
        {
            EthereumState state = new RandomEthereum(seed, EthereumFork.Phase0).State();
            state.FinalizedEpoch = Epoch - 1 - (ulong)delay;
            for (int i = 0; i < state.Validators.Count; i += 4)
            {
                state.Validators.ActivationEpochs[i] = Epoch - 1 + (ulong)(i % 3);
            }

            var oracle = new Phase0Oracle(state);

            Phase0Deltas deltas = Phase0Deltas.Of(state);

            BigInteger[] delayRewards = oracle.InclusionDelay();
            BigInteger[] balances = [.. oracle.Rows.Select(row => (BigInteger)state.Validators.Balances[row])];
            foreach (int row in oracle.Rows)
            {
                (BigInteger Reward, BigInteger Penalty)[] votes =
                [
                    oracle.Component(row, _ => true),
                    oracle.Component(row, vote => vote.IsTargetMatching),
                    oracle.Component(row, vote => vote.IsTargetMatching && vote.IsHeadMatching),
                ];
                BigInteger inactivity = oracle.Inactivity(row);
                Assert.Equal((votes[0], votes[1], votes[2]), (Of(deltas.Source[row]), Of(deltas.Target[row]), Of(deltas.Head[row])));
                Assert.Equal(delayRewards[row], deltas.InclusionDelayRewardsGwei[row]);
                Assert.Equal(inactivity, deltas.InactivityPenaltiesGwei[row]);

                BigInteger reward = votes.Aggregate(delayRewards[row], (sum, vote) => sum + vote.Reward);
                BigInteger penalty = votes.Aggregate(inactivity, (sum, vote) => sum + vote.Penalty);
                Assert.Equal((reward, penalty), Of(deltas.Total(row)));
                balances[row] = BigInteger.Max(0, balances[row] + reward - penalty);
            }

            RewardsAndPenalties.Apply(state);
            Assert.Equal(balances, state.Validators.Balances.ToArray().Select(balance => (BigInteger)balance));
        }
    }

    private static (BigInteger Reward, BigInteger Penalty) Of(BalanceDelta delta) => (delta.RewardGwei, delta.PenaltyGwei);
}
