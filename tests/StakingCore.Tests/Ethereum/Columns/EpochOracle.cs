using System.Numerics;
using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>
/// An epoch's totals, scores, rewards and penalties as the specification's text has them, function by function, in
/// BigInteger: every value that the specification keeps in 64 bits goes through <see cref="Word"/>.
/// </summary>
internal sealed class EpochOracle
{
    private readonly OracleRow[] _rows;
    private readonly EthereumPreset _preset;
    private readonly BigInteger _increment;
    private readonly BigInteger[] _weights;
    private readonly BigInteger _quotient;
    private readonly BigInteger _epoch;
    private readonly BigInteger _finalized;
    private readonly BigInteger[]? _givenTotals;

    /// <param name="rows">The validators.</param>
    /// <param name="preset">The constants that no fork changed.</param>
    /// <param name="isAltair">Whether the fork is altair, whose inactivity quotient is its own.</param>
    /// <param name="epoch">The current epoch.</param>
    /// <param name="finalized">The finalized epoch.</param>
    /// <param name="givenTotals">Active, source, target and head in place of those of the rows.</param>
    internal EpochOracle(
        OracleRow[] rows, EthereumPreset preset, bool isAltair, BigInteger epoch, BigInteger finalized, BigInteger[]? givenTotals = null)
    {
        _rows = rows;
        _preset = preset;
        _increment = preset.EffectiveBalanceIncrement;
        _weights = [preset.TimelySourceWeight, preset.TimelyTargetWeight, preset.TimelyHeadWeight];
        _quotient = isAltair ? 3 * BigInteger.Pow(2, 24) : BigInteger.Pow(2, 24);
        _epoch = epoch;
        _finalized = finalized;
        _givenTotals = givenTotals;
    }

    private BigInteger Previous => _epoch == 0 ? 0 : _epoch - 1;

    private bool IsLeak => Word(Previous - _finalized) > _preset.MinEpochsToInactivityPenalty;

    internal static BigInteger Word(BigInteger value) => value >= 0 && value <= ulong.MaxValue
        ? value
        : throw new OverflowException($"{value} is no 64-bit word.");

    internal BigInteger TotalActive() => _givenTotals is null ? TotalBalance(row => IsActive(row, _epoch)) : Floored(_givenTotals[0]);

    internal BigInteger Participating(int flag) => _givenTotals is null
        ? TotalBalance(row => IsParticipating(row, flag))
        : Floored(_givenTotals[1 + flag]);

    internal BigInteger CurrentTarget() => TotalBalance(row => IsActive(row, _epoch) && !row.Slashed && (row.Current & 2) != 0);

    internal BigInteger[] Scores() => [.. _rows.Select(NextScore)];

    internal BigInteger Ideal(OracleRow row, int flag) =>
        IsLeak ? 0 : BaseReward(row) * _weights[flag] * (Participating(flag) / _increment) / (TotalActive() / _increment * _preset.WeightDenominator);

    /// <summary>Rewards and penalties by flag (source, target, head, inactivity) and row.</summary>
    internal (BigInteger[][] Rewards, BigInteger[][] Penalties) Deltas(BigInteger[] scores)
    {
        BigInteger[][] rewards = [.. Enumerable.Range(0, 4).Select(_ => Zeros())];
        BigInteger[][] penalties = [.. Enumerable.Range(0, 4).Select(_ => Zeros())];
        BigInteger active = TotalActive() / _increment;
        BigInteger[] participating = [.. Enumerable.Range(0, 3).Select(flag => Participating(flag) / _increment)];
        for (int i = 0; i < _rows.Length; i++)
        {
            OracleRow row = _rows[i];
            if (!IsEligible(row))
            {
                continue;
            }

            for (int flag = 0; flag < 3; flag++)
            {
                if (!IsParticipating(row, flag))
                {
                    penalties[flag][i] = flag == 2 ? 0 : Word(BaseReward(row) * _weights[flag]) / _preset.WeightDenominator;
                }
                else if (!IsLeak)
                {
                    rewards[flag][i] = Word(BaseReward(row) * _weights[flag] * participating[flag]) / (active * _preset.WeightDenominator);
                }
            }

            penalties[3][i] = IsParticipating(row, 1) ? 0 : Word(row.EffectiveBalance * scores[i]) / (_preset.InactivityScoreBias * _quotient);
        }

        return (rewards, penalties);
    }

    internal BigInteger[] Balances(BigInteger[] scores)
    {
        BigInteger[] balances = [.. _rows.Select(row => row.Balance)];
        if (_epoch == 0)
        {
            return balances;
        }

        (BigInteger[][] rewards, BigInteger[][] penalties) = Deltas(scores);
        for (int part = 0; part < 4; part++)
        {
            for (int i = 0; i < balances.Length; i++)
            {
                balances[i] = Word(balances[i] + rewards[part][i]);
                balances[i] = penalties[part][i] > balances[i] ? 0 : balances[i] - penalties[part][i];
            }
        }

        return balances;
    }

    internal bool IsEligible(OracleRow row) =>
        _epoch > 0 && (IsActive(row, Previous) || (row.Slashed && Previous + 1 < row.Withdrawable));

    private static bool IsActive(OracleRow row, BigInteger epoch) => row.Activation <= epoch && epoch < row.Exit;

    private static BigInteger SquareRoot(BigInteger value)
    {
        BigInteger low = 0;
        BigInteger high = BigInteger.One << 32;
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            (low, high) = middle * middle <= value ? (middle, high) : (low, middle);
        }

        return low;
    }

    private BigInteger Floored(BigInteger sum) => BigInteger.Max(_increment, sum);

    private bool IsParticipating(OracleRow row, int flag) =>
        IsActive(row, Previous) && ((row.Previous >> flag) & 1) == 1 && !row.Slashed;

    private BigInteger TotalBalance(Func<OracleRow, bool> counts) =>
        Word(Floored(_rows.Where(counts).Aggregate(BigInteger.Zero, (sum, row) => sum + row.EffectiveBalance)));

    private BigInteger BaseReward(OracleRow row) =>
        Word(row.EffectiveBalance / _increment * (Word(_increment * _preset.BaseRewardFactor) / SquareRoot(TotalActive())));

    private BigInteger NextScore(OracleRow row)
    {
        if (!IsEligible(row))
        {
            return row.Score;
        }

        BigInteger score = IsParticipating(row, 1) ? row.Score - BigInteger.Min(1, row.Score) : Word(row.Score + _preset.InactivityScoreBias);
        return IsLeak ? score : score - BigInteger.Min(_preset.InactivityScoreRecoveryRate, score);
    }

    private BigInteger[] Zeros() => [.. _rows.Select(_ => BigInteger.Zero)];
}
