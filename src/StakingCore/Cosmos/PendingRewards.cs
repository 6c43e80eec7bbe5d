using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <summary>
/// The pending rewards of one validator's delegations in one denomination: what a withdrawal at this height would compute,
/// before it is capped by the outstanding rewards and truncated to coins.
/// </summary>
/// <remarks>
/// <para>
/// A delegation earns its stake times the growth of the cumulative ratio, from slash to slash, the stake reduced at each;
/// products are truncated. At the end the stake is checked against what the shares are worth. Source: cosmos-sdk v0.53.0,
/// <c>x/distribution/keeper/delegation.go</c>.
/// </para>
/// <para>
/// Making one copies the periods and slashes; a call of <see cref="Compute"/> allocates nothing. Several threads may use one at
/// the same time.
/// </para>
/// </remarks>
public sealed partial class PendingRewards
{
    private const int ToleratedUnits = 3;

    private readonly ValidatorShares _validator;
    private readonly ulong _height;
    private readonly PendingRewardPeriod[] _periods;
    private readonly Slash[] _slashes;
    private readonly CosmosDecimal _endRatio;

    /// <summary>Takes the records of the validator at a height.</summary>
    /// <param name="validator">Its tokens and shares now.</param>
    /// <param name="height">The height now.</param>
    /// <param name="periods">The periods with a record, by number; their ratios never fall.</param>
    /// <param name="slashes">The slashes by height, then period; each one's period is among the periods.</param>
    /// <param name="endRatio">
    /// The cumulative ratio at the end of the running period; see <see cref="RatioAtEnd"/>. Not below that of the last period.
    /// </param>
    /// <exception cref="ArgumentException">The periods or slashes are not as described.</exception>
    public PendingRewards(
        ValidatorShares validator,
        ulong height,
        ReadOnlySpan<PendingRewardPeriod> periods,
        ReadOnlySpan<PendingRewardSlash> slashes,
        CosmosDecimal endRatio)
    {
        _validator = validator;
        _height = height;
        _periods = periods.ToArray();
        _endRatio = endRatio;
        CheckPeriods(_periods, endRatio);
        _slashes = new Slash[slashes.Length];
        for (int i = 0; i < slashes.Length; i++)
        {
            _slashes[i] = Checked(slashes, i, _periods);
        }

        _narrow = NarrowRecords.TryMake(validator, _periods, _slashes, endRatio);
    }

    /// <summary>The cumulative ratio at the end of the running period: the last one and the period's rewards per token, truncated.</summary>
    /// <param name="lastRatio">The ratio of the last period with a record.</param>
    /// <param name="currentRewards">The rewards of the running period.</param>
    /// <param name="tokens">The validator's tokens; where there are none the ratio stays.</param>
    /// <exception cref="OverflowException">A number is outside the range of a decimal.</exception>
    public static CosmosDecimal RatioAtEnd(CosmosDecimal lastRatio, CosmosDecimal currentRewards, CosmosInteger tokens) =>
        tokens.IsZero ? lastRatio : lastRatio + currentRewards.QuoTruncate(CosmosDecimal.FromInteger(tokens));

    /// <summary>Computes the pending rewards of every row.</summary>
    /// <param name="delegations">The delegations.</param>
    /// <param name="mode">What follows where the check of the stake fails.</param>
    /// <param name="rewards">Out: the rewards; zero where there are none.</param>
    /// <param name="statuses">Out: what became of each row.</param>
    /// <returns>Counts and the sum.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A starting period is no index into the periods, or stake or shares are negative.</exception>
    /// <exception cref="DivideByZeroException">The validator has no shares, and a delegation has a stake.</exception>
    /// <exception cref="OverflowException">A number is outside the range of a decimal, where the chain panics too.</exception>
    public PendingRewardTotals Compute(
        in DelegationRewardColumns delegations,
        StakeCheckMode mode,
        Span<CosmosDecimal> rewards,
        Span<PendingRewardStatus> statuses) => ComputeBy(delegations, rewards, statuses, mode, allowNarrow: true);

    /// <summary>The same, with the short path for numbers below 2^128 or without it.</summary>
    internal PendingRewardTotals ComputeBy(
        in DelegationRewardColumns delegations,
        Span<CosmosDecimal> rewards,
        Span<PendingRewardStatus> statuses,
        StakeCheckMode mode,
        bool allowNarrow)
    {
        delegations.Check(rewards.Length, statuses.Length);
        NarrowRecords? narrow = allowNarrow ? _narrow : null;
        CosmosDecimal total = default;
        UInt128 pending = 0;
        int above = 0;
        int? firstAbove = null;
        for (int row = 0; row < rewards.Length; row++)
        {
            if (narrow is not null && TryNarrowRow(narrow, delegations, row, out UInt128 units))
            {
                rewards[row] = new CosmosDecimal(units);
                statuses[row] = PendingRewardStatus.Computed;
                if (units > UInt128.MaxValue - pending)
                {
                    total += new CosmosDecimal(pending);
                    pending = 0;
                }

                pending += units;
                continue;
            }

            PendingRewardStatus status = Row(delegations, row, out rewards[row]);
            statuses[row] = status;
            if (status == PendingRewardStatus.StakeAboveShares)
            {
                above++;
                firstAbove ??= row;
                if (mode == StakeCheckMode.AsTheChain)
                {
                    rewards[row..].Clear();
                    statuses[(row + 1)..].Clear();
                    return new PendingRewardTotals(row, above, firstAbove, total + new CosmosDecimal(pending));
                }
            }

            total += rewards[row];
        }

        return new PendingRewardTotals(rewards.Length, above, firstAbove, total + new CosmosDecimal(pending));
    }

    private PendingRewardStatus Row(in DelegationRewardColumns delegations, int row, out CosmosDecimal reward)
    {
        reward = default;
        PendingRewardPeriod start = StartOf(delegations, row);
        CosmosDecimal stake = NotNegative(delegations.Stakes[row], row, nameof(delegations.Stakes));
        CosmosDecimal shares = NotNegative(delegations.Shares[row], row, nameof(delegations.Shares));
        ulong startHeight = delegations.StartHeights[row];
        if (startHeight == _height)
        {
            return PendingRewardStatus.StartedNow;
        }

        foreach (ref readonly Slash slash in _slashes.AsSpan())
        {
            if (slash.Height >= startHeight && slash.Height <= _height && slash.Period > start.Period)
            {
                reward += (slash.Ratio - start.CumulativeRatio).MulTruncate(stake);
                stake = stake.MulTruncate(slash.Kept);
                start = new PendingRewardPeriod(slash.Period, slash.Ratio);
            }
        }

        PendingRewardStatus status = PendingRewardStatus.Computed;
        CosmosDecimal worth = _validator.TokensFromShares(shares);
        if (stake > worth)
        {
            status = stake <= worth + CosmosDecimal.FromInteger(ToleratedUnits, CosmosDecimal.Decimals)
                ? PendingRewardStatus.StakeLowered
                : PendingRewardStatus.StakeAboveShares;
            stake = worth;
        }

        reward += (_endRatio - start.CumulativeRatio).MulTruncate(stake);
        return status;
    }

    private PendingRewardPeriod StartOf(in DelegationRewardColumns delegations, int row)
    {
        int index = delegations.StartPeriods[row];
        return index >= 0 && index < _periods.Length
            ? _periods[index]
            : throw new ArgumentOutOfRangeException(
                nameof(delegations), index, $"Row {row} starts with no period: there are {_periods.Length}.");
    }

    private static CosmosDecimal NotNegative(CosmosDecimal value, int row, string column) => !value.IsNegative
        ? value
        : throw new ArgumentOutOfRangeException(column, value, $"Row {row} is negative.");
}
