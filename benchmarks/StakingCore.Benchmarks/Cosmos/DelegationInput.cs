using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Benchmarks.Cosmos;

/// <summary>
/// One validator's delegations over two slashes, made from a seed: log-normal stakes of a chain with six decimals, started
/// before, between and after the slashes.
/// </summary>
internal sealed class DelegationInput
{
    private const ulong Now = 1_000_000;
    private const int Periods = 3_000;
    private static readonly (ulong Height, int Period)[] _slashes = [(300_000, 900), (700_000, 2_100)];

    private DelegationInput(int rows)
    {
        var random = new Random(20_260_102);
        Fractions = [BigIntegerDecimal.One / 20, BigIntegerDecimal.One / 10_000];
        Ratios = new BigInteger[Periods];
        for (int i = 1; i < Periods; i++)
        {
            Ratios[i] = Ratios[i - 1] + random.NextInt64(200_000_000_000_000);
        }

        StartPeriod = new int[rows];
        StartHeight = new ulong[rows];
        BigStake = new BigInteger[rows];
        BigShares = new BigInteger[rows];
        Rewards = new CosmosDecimal[rows];
        Statuses = new PendingRewardStatus[rows];
        BigRewards = new BigInteger[rows];
        for (int row = 0; row < rows; row++)
        {
            // Shares were issued at the rate of the moment: what is left of the stake now is what they are worth, less dust.
            BigInteger stake = ((BigInteger)Math.Exp(13 + (random.NextDouble() * 13.5)) * BigIntegerDecimal.One)
                + random.NextInt64(1_000_000_000_000_000_000);
            BigStake[row] = stake;
            StartPeriod[row] = random.Next(Periods - 1);
            StartHeight[row] = (ulong)StartPeriod[row] * Now / Periods;
            BigInteger left = stake;
            for (int slash = 0; slash < _slashes.Length; slash++)
            {
                left = StartPeriod[row] < _slashes[slash].Period && StartHeight[row] <= _slashes[slash].Height
                    ? BigIntegerDecimal.MulTruncate(left, BigIntegerDecimal.One - Fractions[slash])
                    : left;
            }

            BigShares[row] = (left * 20 / 19) + 10;
            AllShares += BigShares[row];
        }

        Tokens = (AllShares * 19 / 20 / BigIntegerDecimal.One) + 1;
        Stake = [.. BigStake.Select(CosmosDecimal.FromUnits)];
        Shares = [.. BigShares.Select(CosmosDecimal.FromUnits)];
        Calculator = new PendingRewards(
            new ValidatorShares(CosmosInteger.FromBigInteger(Tokens), CosmosDecimal.FromUnits(AllShares)),
            Now,
            [.. Ratios.Select((ratio, period) => new PendingRewardPeriod((ulong)period, CosmosDecimal.FromUnits(ratio)))],
            [.. _slashes.Select((slash, i) => new PendingRewardSlash(slash.Height, (ulong)slash.Period, CosmosDecimal.FromUnits(Fractions[i])))],
            CosmosDecimal.FromUnits(Ratios[^1]));
    }

    internal BigInteger[] Fractions { get; }

    internal BigInteger[] Ratios { get; }

    internal int[] StartPeriod { get; }

    internal ulong[] StartHeight { get; }

    internal CosmosDecimal[] Stake { get; }

    internal CosmosDecimal[] Shares { get; }

    internal BigInteger[] BigStake { get; }

    internal BigInteger[] BigShares { get; }

    internal BigInteger AllShares { get; }

    internal BigInteger Tokens { get; }

    internal PendingRewards Calculator { get; }

    internal CosmosDecimal[] Rewards { get; }

    internal PendingRewardStatus[] Statuses { get; }

    internal BigInteger[] BigRewards { get; }

    internal static DelegationInput Make(int rows) => new(rows);

    internal PendingRewardTotals Compute() => Calculator.Compute(
        new DelegationRewardColumns { StartPeriods = StartPeriod, StartHeights = StartHeight, Stakes = Stake, Shares = Shares },
        StakeCheckMode.AsTheChain,
        Rewards,
        Statuses);

    /// <summary>The same in BigInteger: the loop of the distribution module, one delegation at a time.</summary>
    internal void ComputeBig()
    {
        for (int row = 0; row < BigRewards.Length; row++)
        {
            int period = StartPeriod[row];
            BigInteger ratio = Ratios[period];
            BigInteger stake = BigStake[row];
            BigInteger reward = BigInteger.Zero;
            for (int slash = 0; slash < _slashes.Length; slash++)
            {
                if (_slashes[slash].Height >= StartHeight[row] && _slashes[slash].Period > period)
                {
                    BigInteger ending = Ratios[_slashes[slash].Period];
                    reward += BigIntegerDecimal.MulTruncate(ending - ratio, stake);
                    stake = BigIntegerDecimal.MulTruncate(stake, BigIntegerDecimal.One - Fractions[slash]);
                    period = _slashes[slash].Period;
                    ratio = ending;
                }
            }

            BigInteger worth = BigIntegerDecimal.Quo(BigShares[row] * Tokens, AllShares);
            if (stake > worth)
            {
                stake = stake <= worth + 3 ? worth : throw new InvalidOperationException($"Row {row}: the chain panics.");
            }

            BigRewards[row] = reward + BigIntegerDecimal.MulTruncate(Ratios[^1] - ratio, stake);
        }
    }

    /// <summary>The floor: the columns read and the rewards written once.</summary>
    internal void Copy()
    {
        Stake.CopyTo(Rewards, 0);
        Shares.CopyTo(Rewards, 0);
    }

    /// <summary>Ends the program where both give different rewards: what is timed must be the same work.</summary>
    internal void CheckEqual()
    {
        PendingRewardTotals totals = Compute();
        ComputeBig();
        for (int row = 0; row < Rewards.Length; row++)
        {
            if (Rewards[row].ToUnits() != BigRewards[row])
            {
                throw new InvalidOperationException($"Row {row}: {Rewards[row].ToUnits()} and the baseline's {BigRewards[row]} differ.");
            }
        }

        if (totals.Rows != Rewards.Length)
        {
            throw new InvalidOperationException($"Stopped at row {totals.Rows}.");
        }
    }
}
