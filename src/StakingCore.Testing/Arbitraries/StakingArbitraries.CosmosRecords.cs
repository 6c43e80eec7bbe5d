using FsCheck;
using FsCheck.Fluent;
using StakingCore.Cosmos;

namespace StakingCore.Testing;

/// <content>The Cosmos SDK: what the modules keep and report.</content>
public static partial class StakingArbitraries
{
    /// <summary>Pairs of a delegator and a validator.</summary>
    public static Arbitrary<DelegationPair> DelegationPairs() => Compose.Of(
        CosmosAddresses(),
        CosmosAddresses(),
        static (delegator, validator) => new DelegationPair(delegator, validator),
        static pair => (pair.Delegator, pair.Validator));

    /// <summary>Parameters of the mint module: a goal above zero, at least one block a year.</summary>
    public static Arbitrary<MintParameters> MintParameters() => Compose.Of(
        Rates,
        Rates,
        Rates,
        Rates.Filter(static goal => !goal.IsZero),
        Parts.Word(1UL << 32),
        static (change, one, other, goal, blocks) => new MintParameters
        {
            InflationRateChange = change,
            InflationMax = CosmosDecimal.Max(one, other),
            InflationMin = CosmosDecimal.Min(one, other),
            GoalBonded = goal,
            BlocksPerYear = blocks + 1,
        },
        static parameters => (
            parameters.InflationRateChange, parameters.InflationMax, parameters.InflationMin, parameters.GoalBonded, parameters.BlocksPerYear - 1));

    /// <summary>Records of tokenized shares, by the first few numbers.</summary>
    public static Arbitrary<ShareRecord> ShareRecords() => Compose.Of(
        Parts.Word(9),
        CosmosAddresses(),
        CosmosAddresses(),
        static (number, owner, validator) => new ShareRecord(
            number + 1, owner, validator, _addresses[^1], $"{validator}/{number + 1}"),
        static record => (record.Id - 1, record.Owner, record.Validator));

    /// <summary>Votes of a block.</summary>
    public static Arbitrary<BlockVote> BlockVotes() => Compose.Of(
        CosmosAddresses(), Parts.Long(1L << 40), static (validator, power) => new BlockVote(validator, power), static vote => (vote.Validator, vote.Power));

    /// <summary>Where delegations start to earn.</summary>
    public static Arbitrary<DelegationStart> DelegationStarts() => Compose.Of(
        Parts.Epochs,
        Decimals,
        Parts.Epochs,
        static (period, stake, height) => new DelegationStart(period, stake, height),
        static start => (start.PreviousPeriod, start.Stake, start.Height));

    /// <summary>Periods of a validator's rewards.</summary>
    public static Arbitrary<PendingRewardPeriod> PendingRewardPeriods() => Compose.Of(
        Parts.Epochs, Decimals, static (period, ratio) => new PendingRewardPeriod(period, ratio), static period => (period.Period, period.CumulativeRatio));

    /// <summary>Slashes that pending rewards look back on.</summary>
    public static Arbitrary<PendingRewardSlash> PendingRewardSlashes() => Compose.Of(
        Parts.Epochs,
        Parts.Epochs,
        Rates,
        static (height, period, fraction) => new PendingRewardSlash(height, period, fraction),
        static slash => (slash.Height, slash.Period, slash.Fraction));

    /// <summary>Slashes as the distribution module keeps them.</summary>
    public static Arbitrary<ValidatorSlashEvent> ValidatorSlashEvents() => Compose.Of(
        Parts.Epochs,
        Parts.Epochs,
        Rates,
        static (height, period, fraction) => new ValidatorSlashEvent(height, period, fraction),
        static slash => (slash.Height, slash.Period, slash.Fraction));

    /// <summary>Entries on their way out; the balance is at most the initial one.</summary>
    public static Arbitrary<UnbondingDelegationEntry> UnbondingDelegationEntries() => Compose.Of(
        Parts.Long(1L << 32),
        ChainTimes(),
        Tokens,
        Tokens,
        static (height, time, initial, balance) => new UnbondingDelegationEntry(height, time, initial, CosmosInteger.Min(initial, balance)),
        static entry => (entry.CreationHeight, entry.CompletionTime, entry.InitialBalance, entry.Balance));

    /// <summary>Entries on their way to another validator.</summary>
    public static Arbitrary<RedelegationEntry> RedelegationEntries() => Compose.Of(
        Parts.Long(1L << 32),
        ChainTimes(),
        Tokens,
        Decimals,
        static (height, time, initial, shares) => new RedelegationEntry(height, time, initial, shares),
        static entry => (entry.CreationHeight, entry.CompletionTime, entry.InitialBalance, entry.DestinationShares));

    /// <summary>Payments of unbonded tokens.</summary>
    public static Arbitrary<UnbondingPayment> UnbondingPayments() => Compose.Of(
        CosmosAddresses(),
        CosmosAddresses(),
        Tokens,
        static (delegator, validator, amount) => new UnbondingPayment(delegator, validator, amount),
        static payment => (payment.Delegator, payment.Validator, payment.Amount));

    /// <summary>Rewards of a validator.</summary>
    public static Arbitrary<ValidatorReward> ValidatorRewards() => Compose.Of(
        CosmosAddresses(), DecCoinSets(), static (validator, reward) => new ValidatorReward(validator, reward), static reward => (reward.Validator, reward.Reward));

    /// <summary>What a slash took from an unbonding entry, at most what it wanted.</summary>
    public static Arbitrary<UnbondingSlash> UnbondingSlashes() => Compose.Of(
        CosmosAddresses(),
        UnbondingDelegationEntries(),
        Tokens,
        Tokens,
        Parts.AnyOf<SlashEscape>(),
        static (delegator, entry, wanted, taken, escape) => new UnbondingSlash(delegator, entry, wanted, CosmosInteger.Min(wanted, taken), escape),
        static slash => (slash.Delegator, slash.Entry, slash.Wanted, slash.Taken, slash.Escape));

    /// <summary>What a slash took from a redelegation, at most what it wanted.</summary>
    public static Arbitrary<RedelegationSlash> RedelegationSlashes() => Compose.Of(
        DelegationPairs(),
        RedelegationEntries(),
        Compose.Pair(Tokens, Tokens),
        Decimals,
        Parts.AnyOf<SlashEscape>(),
        static (pair, entry, taken, shares, escape) => new RedelegationSlash(
            pair.Delegator, pair.Validator, entry, taken.A + taken.B, taken.A, shares, taken.B, escape),
        static slash => (
            new DelegationPair(slash.Delegator, slash.Destination),
            slash.Entry,
            (slash.TakenFromUnbondings, slash.TakenFromDelegation),
            slash.SharesUnbonded,
            slash.Escape));
}
