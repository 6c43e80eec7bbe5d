using System.Numerics;
using StakingCore.Ethereum;

namespace StakingCore.Benchmarks.Ethereum;

/// <summary>
/// The baseline: the same epoch in BigInteger, as most .NET code would write it, with everything that the epoch's totals decide
/// taken out of the loop.
/// </summary>
internal static class BigIntegerRewards
{
    private static readonly BigInteger _increment = 1_000_000_000;
    private static readonly BigInteger[] _weights = [14, 26, 14];

    /// <summary>Writes the scores and balances after the epoch into arrays of their own.</summary>
    internal static BigInteger Process(RegistryInput input, ulong[] scores, ulong[] balances)
    {
        ulong previous = input.Epoch - 1;
        BigInteger active = BigInteger.Zero;
        BigInteger[] participating = [BigInteger.Zero, BigInteger.Zero, BigInteger.Zero];
        for (int row = 0; row < input.EffectiveBalance.Length; row++)
        {
            BigInteger effectiveBalance = input.EffectiveBalance[row];
            if (input.Activation[row] <= input.Epoch && input.Epoch < input.Exit[row])
            {
                active += effectiveBalance;
            }

            for (int flag = 0; flag < 3; flag++)
            {
                if (IsTimely(input, row, flag, previous))
                {
                    participating[flag] += effectiveBalance;
                }
            }
        }

        active = BigInteger.Max(active, _increment);
        BigInteger perIncrement = _increment * 64 / new BigInteger(IntegerSquareRoot.Of((ulong)active));
        BigInteger divisor = active / _increment * 64;
        BigInteger[] numerators = [.. participating.Select((sum, flag) => BigInteger.Max(sum, _increment) / _increment * _weights[flag])];
        BigInteger inactivityDivisor = 4 * BigInteger.Pow(2, 24);
        bool isLeak = previous - input.Finalized > 4;
        for (int row = 0; row < input.EffectiveBalance.Length; row++)
        {
            scores[row] = input.Score[row];
            balances[row] = input.Balance[row];
            bool isActive = input.Activation[row] <= previous && previous < input.Exit[row];
            if (!isActive && !(input.Slashed[row] && previous + 1 < input.Withdrawable[row]))
            {
                continue;
            }

            BigInteger effectiveBalance = input.EffectiveBalance[row];
            BigInteger score = input.Score[row];
            score = IsTimely(input, row, 1, previous) ? score - BigInteger.Min(BigInteger.One, score) : score + 4;
            score -= isLeak ? BigInteger.Zero : BigInteger.Min(16, score);
            BigInteger baseReward = effectiveBalance / _increment * perIncrement;
            BigInteger balance = input.Balance[row];
            for (int flag = 0; flag < 3; flag++)
            {
                if (IsTimely(input, row, flag, previous))
                {
                    balance += isLeak ? BigInteger.Zero : baseReward * numerators[flag] / divisor;
                }
                else if (flag < 2)
                {
                    balance = BigInteger.Max(BigInteger.Zero, balance - (baseReward * _weights[flag] / 64));
                }
            }

            if (!IsTimely(input, row, 1, previous))
            {
                balance = BigInteger.Max(BigInteger.Zero, balance - (effectiveBalance * score / inactivityDivisor));
            }

            scores[row] = (ulong)score;
            balances[row] = (ulong)balance;
        }

        return active;
    }

    private static bool IsTimely(RegistryInput input, int row, int flag, ulong previous) =>
        input.Activation[row] <= previous
        && previous < input.Exit[row]
        && !input.Slashed[row]
        && (((int)input.Previous[row] >> flag) & 1) != 0;
}
