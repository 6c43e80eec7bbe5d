using System.Numerics;
using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>
/// The specification of Altair's rewards and penalties, list by list, in unbounded integers: the slow obvious version, which
/// shares no code with the library but the constants.
/// </summary>
internal static class RewardOracle
{
    internal static List<BigInteger> Balances(EthereumState state)
    {
        var balances = state.Validators.Balances.ToArray().Select(balance => (BigInteger)balance).ToList();
        foreach ((Participation flag, int weight) in ((Participation, int)[])[(Participation.Source, 14), (Participation.Target, 26), (Participation.Head, 14)])
        {
            (List<BigInteger> rewards, List<BigInteger> penalties) = FlagDeltas(state, flag, weight);
            Apply(balances, rewards, penalties);
        }

        List<BigInteger> none = [.. balances.Select(_ => BigInteger.Zero)];
        Apply(balances, none, Inactivity(state));
        return balances;
    }

    internal static List<BigInteger> Scores(EthereumState state)
    {
        bool leak = IsLeak(state);
        HashSet<int> target = Participating(state, Participation.Target);
        List<BigInteger> scores = [.. state.Validators.InactivityScores.ToArray().Select(score => (BigInteger)score)];
        foreach (int i in Eligible(state))
        {
            scores[i] += target.Contains(i) ? -BigInteger.Min(1, scores[i]) : 4;
            scores[i] -= leak ? 0 : BigInteger.Min(16, scores[i]);
        }

        return scores;
    }

    private static (List<BigInteger> Rewards, List<BigInteger> Penalties) FlagDeltas(EthereumState state, Participation flag, int weight)
    {
        ValidatorColumns rows = state.Validators;
        List<BigInteger> rewards = [.. Enumerable.Repeat(BigInteger.Zero, rows.Count)];
        List<BigInteger> penalties = [.. rewards];
        HashSet<int> participating = Participating(state, flag);
        BigInteger increment = 1_000_000_000;
        BigInteger total = Total(state, i => IsActive(state, i, state.Slot / 32));
        BigInteger perIncrement = increment * 64 / Root(total);
        BigInteger part = Total(state, participating.Contains) / increment;
        foreach (int i in Eligible(state))
        {
            BigInteger reward = rows.EffectiveBalances[i] / increment * perIncrement;
            if (participating.Contains(i))
            {
                rewards[i] += IsLeak(state) ? 0 : reward * weight * part / (total / increment * 64);
            }
            else if (flag != Participation.Head)
            {
                penalties[i] += reward * weight / 64;
            }
        }

        return (rewards, penalties);
    }

    private static List<BigInteger> Inactivity(EthereumState state)
    {
        BigInteger quotient = state.Rules.Fork == EthereumFork.Altair ? 50331648 : 16777216;
        HashSet<int> target = Participating(state, Participation.Target);
        HashSet<int> eligible = [.. Eligible(state)];
        return [.. Enumerable.Range(0, state.Validators.Count).Select(i => eligible.Contains(i) && !target.Contains(i)
            ? state.Validators.EffectiveBalances[i] * (BigInteger)state.Validators.InactivityScores[i] / (4 * quotient)
            : BigInteger.Zero)];
    }

    private static void Apply(List<BigInteger> balances, List<BigInteger> rewards, List<BigInteger> penalties)
    {
        for (int i = 0; i < balances.Count; i++)
        {
            balances[i] = BigInteger.Max(0, balances[i] + rewards[i] - penalties[i]);
        }
    }

    private static HashSet<int> Participating(EthereumState state, Participation flag)
    {
        ulong previous = (state.Slot / 32) - 1;
        return [.. Enumerable.Range(0, state.Validators.Count).Where(i => IsActive(state, i, previous)
            && state.Validators.PreviousParticipation[i].HasFlag(flag)
            && !state.Validators.Slashed[i])];
    }

    private static IEnumerable<int> Eligible(EthereumState state)
    {
        ulong previous = (state.Slot / 32) - 1;
        return Enumerable.Range(0, state.Validators.Count).Where(i => IsActive(state, i, previous)
            || (state.Validators.Slashed[i] && previous + 1 < state.Validators.WithdrawableEpochs[i]));
    }

    private static bool IsLeak(EthereumState state) => (state.Slot / 32) - 1 - state.FinalizedEpoch > 4;

    private static bool IsActive(EthereumState state, int i, ulong epoch) =>
        state.Validators.ActivationEpochs[i] <= epoch && epoch < state.Validators.ExitEpochs[i];

    private static BigInteger Total(EthereumState state, Func<int, bool> counts)
    {
        BigInteger sum = 0;
        for (int i = 0; i < state.Validators.Count; i++)
        {
            sum += counts(i) ? state.Validators.EffectiveBalances[i] : 0;
        }

        return BigInteger.Max(1_000_000_000, sum);
    }

    // By bisection: the largest x with x * x <= n.
    private static BigInteger Root(BigInteger n)
    {
        BigInteger low = 0;
        BigInteger high = n + 1;
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            (low, high) = middle * middle <= n ? (middle, high) : (low, middle);
        }

        return low;
    }
}
