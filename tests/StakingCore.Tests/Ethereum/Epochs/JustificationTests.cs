using System.Numerics;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>Every standing that decides about finality, against the specification's list of four rules.</summary>
public sealed class JustificationTests
{
    // Totals with each rest by three; 2/3 of them, one less and one more.
    private static readonly ulong[] _totals = [96, 97, 98];

    public static TheoryData<ulong> FirstEpochs => [0, 1, 2];

    public static TheoryData<EthereumFork> Forks => [.. Enum.GetValues<EthereumFork>()];

    [Fact]
    public void Weigh_EveryStanding_IsTheOracles()
    {
        EthereumState state = State(EthereumFork.Deneb, 0);
        for (int bits = 0; bits < 16; bits++)
        {
            for (ulong previousAge = 1; previousAge <= 4; previousAge++)
            {
                for (ulong currentAge = 0; currentAge <= 3; currentAge++)
                {
                    foreach (ulong total in _totals)
                    {
                        Check(state, (byte)bits, Epoch - previousAge, Epoch - currentAge, total);
                    }
                }
            }
        }
    }

    /// <summary>The steps and the whole epoch ask the same of their sums, and nothing before the third epoch.</summary>
    [Theory]
    [MemberData(nameof(FirstEpochs))]
    public void Apply_FirstEpochs_WeighsFromTheThirdOn(ulong epoch)
    {
        foreach (EthereumFork fork in (EthereumFork[])[EthereumFork.Phase0, EthereumFork.Altair])
        {
            EthereumState step = State(fork, 4);
            step.Slot = (epoch * 32) + 31;
            step.FinalizedEpoch = 0;
            step.CurrentJustifiedEpoch = 0;
            step.PreviousJustifiedEpoch = 0;
            step.JustificationBits = default;
            step.CurrentAttestations.Add(new([0, 1, 2], InclusionDelay: 1, Proposer: 3, IsTargetMatching: true, IsHeadMatching: true));
            EthereumState whole = step.Clone();

            Justification.Apply(step);
            EpochProcessing.Apply(whole);

            Assert.Equal(epoch < 2 ? 0 : epoch, step.CurrentJustifiedEpoch);
            Assert.Equal(epoch >= 2, step.JustificationBits[0]);
            Assert.Equal(step.JustificationBits, whole.JustificationBits);
        }
    }

    /// <summary>The votes that count are those of unslashed validators that were active in the votes' own epoch.</summary>
    [Theory]
    [MemberData(nameof(Forks))]
    public void Apply_AnyState_WeighsTheVotesOfBothEpochs(EthereumFork fork)
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            EthereumState state = new RandomEthereum(seed, fork).State();
            for (int i = 0; i < state.Validators.Count; i++)
            {
                // Some have just begun to be active; and two thirds are near, since most have voted for the targets.
                state.Validators.ActivationEpochs[i] = i % 4 == 0 ? Epoch - 1 + (ulong)(i % 3) : state.Validators.ActivationEpochs[i];
                state.Validators.PreviousParticipation[i] |= i % 3 == seed % 3 ? Participation.None : Participation.Target;
                state.Validators.CurrentParticipation[i] |= i % 3 == seed % 2 ? Participation.None : Participation.Target;
            }

            state.CurrentAttestations.AddRange(state.PreviousAttestations.AsEnumerable().Reverse().Take(seed % 12));
            EthereumState expected = state.Clone();
            FinalityOracle.Apply(expected);

            Justification.Apply(state);

            Assert.Equal(expected.Content(), state.Content());
        }
    }

    private static void Check(EthereumState state, byte bits, ulong previous, ulong current, ulong total)
    {
        ulong enough = ((2 * total) + 2) / 3;
        foreach ((ulong ofPrevious, ulong ofCurrent) in ((ulong, ulong)[])[(0, 0), (enough, 0), (enough - 1, enough), (0, enough + 1), (enough, enough - 1), (enough, enough)])
        {
            state.FinalizedEpoch = 900;
            state.JustificationBits = new JustificationBits(bits);
            state.PreviousJustifiedEpoch = previous;
            state.CurrentJustifiedEpoch = current;
            EthereumState expected = state.Clone();
            FinalityOracle.Weigh(expected, total, ofPrevious, ofCurrent);

            Justification.Weigh(state, total, ofPrevious, ofCurrent);

            Assert.Equal(
                (expected.JustificationBits, expected.PreviousJustifiedEpoch, expected.CurrentJustifiedEpoch, expected.FinalizedEpoch),
                (state.JustificationBits, state.PreviousJustifiedEpoch, state.CurrentJustifiedEpoch, state.FinalizedEpoch));
        }
    }

    /// <summary>The specification of justification, with its bits as a list.</summary>
    private static class FinalityOracle
    {
        internal static void Apply(EthereumState state)
        {
            int[] all = [.. Enumerable.Range(0, state.Validators.Count)];
            bool isPhase0 = state.Rules.Fork == EthereumFork.Phase0;
            int[] previous = [.. all.Where(i => !state.Validators.Slashed[i] && (isPhase0
                ? Voted(state.PreviousAttestations, i)
                : state.Validators.PreviousParticipation[i].HasFlag(Participation.Target) && IsActive(state, i, Epoch - 1)))];
            int[] current = [.. all.Where(i => !state.Validators.Slashed[i] && (isPhase0
                ? Voted(state.CurrentAttestations, i)
                : state.Validators.CurrentParticipation[i].HasFlag(Participation.Target) && IsActive(state, i, Epoch)))];
            Weigh(state, Sum(state, all.Where(i => IsActive(state, i, Epoch))), Sum(state, previous), Sum(state, current));
        }

        internal static void Weigh(EthereumState state, BigInteger total, BigInteger previousTarget, BigInteger currentTarget)
        {
            ulong epoch = state.Slot / 32;
            ulong oldPrevious = state.PreviousJustifiedEpoch;
            ulong oldCurrent = state.CurrentJustifiedEpoch;
            state.PreviousJustifiedEpoch = oldCurrent;
            List<bool> bits = [false, .. Enumerable.Range(0, 3).Select(age => (state.JustificationBits.Value >> age) % 2 == 1)];
            if (previousTarget * 3 >= total * 2)
            {
                state.CurrentJustifiedEpoch = epoch - 1;
                bits[1] = true;
            }

            if (currentTarget * 3 >= total * 2)
            {
                state.CurrentJustifiedEpoch = epoch;
                bits[0] = true;
            }

            int value = Enumerable.Range(0, 4).Sum(age => bits[age] ? 1 << age : 0);
            state.JustificationBits = new JustificationBits((byte)value);
            (int From, int To, ulong Source, ulong Age)[] rules = [(1, 4, oldPrevious, 3), (1, 3, oldPrevious, 2), (0, 3, oldCurrent, 2), (0, 2, oldCurrent, 1)];
            foreach ((int from, int to, ulong source, ulong age) in rules)
            {
                state.FinalizedEpoch = bits[from..to].TrueForAll(bit => bit) && source + age == epoch ? source : state.FinalizedEpoch;
            }
        }

        private static bool Voted(List<PendingAttestation> votes, int row) =>
            votes.Exists(vote => vote.IsTargetMatching && vote.Attesters.Contains(row));

        private static bool IsActive(EthereumState state, int row, ulong epoch) =>
            state.Validators.ActivationEpochs[row] <= epoch && epoch < state.Validators.ExitEpochs[row];

        private static BigInteger Sum(EthereumState state, IEnumerable<int> rows) => BigInteger.Max(
            Ether, rows.Aggregate(BigInteger.Zero, (sum, i) => sum + state.Validators.EffectiveBalances[i]));
    }
}
