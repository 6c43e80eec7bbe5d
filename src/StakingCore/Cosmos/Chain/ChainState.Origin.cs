using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <content>Making a state from its figures.</content>
public sealed partial class ChainState
{
    /// <summary>Makes a state.</summary>
    /// <param name="origin">Its figures.</param>
    /// <exception cref="ArgumentException">
    /// A figure is negative, an entry is listed twice or belongs to a validator that is not listed, or a parameter is one that its
    /// module refuses. Sums that do not agree are no reason: <see cref="Audit"/> finds them.
    /// </exception>
    public static ChainState From(ChainOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (origin.Version.CountsUnbondingsTowardsSlash)
        {
            throw new ArgumentException($"The rules of {origin.Version} are not known; no chain ran that line.", nameof(origin));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(origin.Height, nameof(origin));
        ImmutableSortedDictionary<CosmosAddress, ValidatorState> validators = ValidatorsOf(origin);
        (Coins bonded, Coins notBonded) = PoolsOf(origin);
        Coins distribution = validators.Values
            .Aggregate(origin.CommunityPool, static (sum, validator) => sum.Add(validator.Rewards.Outstanding)).RoundUp();
        return new ChainState
        {
            Version = origin.Version,
            LiquidStaking = origin.Version.HasLiquidStaking ? LiquidStakingModule.SdkFork : origin.LiquidStaking,
            Parameters = origin.Parameters.Check(),
            Height = origin.Height,
            Time = origin.Time,
            Balances = origin.Balances.Where(static held => !held.Value.IsEmpty).ToImmutableSortedDictionary(),
            BondedPool = bonded,
            NotBondedPool = notBonded,
            DistributionAccount = distribution,
            FeeCollector = origin.FeeCollector,
            CommunityPool = origin.CommunityPool,
            Supply = origin.Balances.Values.Aggregate(
                origin.OtherSupply.Add(bonded).Add(notBonded).Add(distribution).Add(origin.FeeCollector), static (sum, held) => sum.Add(held)),
            Minter = origin.Minter,
            Validators = validators,
            Delegations = DelegationsOf(origin, validators),
            Unbondings = UnbondingsOf(origin),
            Redelegations = RedelegationsOf(origin),
            SigningInfos = origin.SigningInfos.ToImmutableSortedDictionary(),
            WithdrawAddresses = origin.WithdrawAddresses.ToImmutableSortedDictionary(),
            BlockedAddresses = [.. origin.BlockedAddresses],
            Liquid = origin.Liquid,
            UnbondingQueue = QueueOf(origin.Unbondings.SelectMany(static unbonding => unbonding.Entries.Select(
                entry => (entry.CompletionTime, new DelegationPair(unbonding.Delegator, unbonding.Validator))))),
            RedelegationQueue = QueueOf(origin.Redelegations.SelectMany(static redelegation => redelegation.Entries.Select(
                entry => (entry.CompletionTime, KeyOf(redelegation))))),
            IncomingRedelegations = origin.Redelegations.GroupBy(static redelegation => KeyOf(redelegation).Incoming)
                .ToImmutableSortedDictionary(static incoming => incoming.Key, static incoming => incoming.Count()),
        };
    }

    private static ImmutableSortedDictionary<CosmosAddress, ValidatorState> ValidatorsOf(ChainOrigin origin)
    {
        ImmutableSortedDictionary<CosmosAddress, ValidatorState>.Builder validators =
            ImmutableSortedDictionary.CreateBuilder<CosmosAddress, ValidatorState>();
        foreach (ValidatorState validator in origin.Validators)
        {
            ImmutableList<ValidatorSlashEvent> slashes = validator.Rewards.SlashEvents;
            Require(!validators.ContainsKey(validator.Operator), $"Validator {validator.Operator} is listed twice.");
            Require(
                !validator.Tokens.IsNegative && !validator.Shares.IsNegative && !validator.LiquidShares.IsNegative && !validator.BondShares.IsNegative,
                $"Validator {validator.Operator} has {validator.Tokens} tokens and {validator.Shares} shares.");
            Require(validator.Rewards.CurrentPeriod > 0, $"Validator {validator.Operator} runs period 0, which is always over.");
            Require(
                slashes.Zip(slashes.Skip(1)).All(static pair => (pair.First.Height, pair.First.Period).CompareTo((pair.Second.Height, pair.Second.Period)) < 0),
                $"The slashes of {validator.Operator} are not in the order of heights and periods.");
            validators.Add(validator.Operator, validator);
        }

        return validators.ToImmutable();
    }

    private static (Coins Bonded, Coins NotBonded) PoolsOf(ChainOrigin origin)
    {
        CosmosInteger bonded = default;
        CosmosInteger notBonded = default;
        foreach (ValidatorState validator in origin.Validators)
        {
            bonded += validator.IsBonded ? validator.Tokens : CosmosInteger.Zero;
            notBonded += validator.IsBonded ? CosmosInteger.Zero : validator.Tokens;
        }

        notBonded = origin.Unbondings.SelectMany(static unbonding => unbonding.Entries)
            .Aggregate(notBonded, static (sum, entry) => sum + entry.Balance);
        return (Coins.Of(origin.Parameters.BondDenom, bonded), Coins.Of(origin.Parameters.BondDenom, notBonded));
    }

    private static ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, DelegationState>> DelegationsOf(
        ChainOrigin origin, ImmutableSortedDictionary<CosmosAddress, ValidatorState> validators)
    {
        foreach ((DelegationPair pair, DelegationState delegation) in origin.Delegations)
        {
            Require(validators.ContainsKey(pair.Validator), $"The delegation {pair} is to a validator that is not listed.");
            Require(delegation.Shares.IsPositive, $"The delegation {pair} has {delegation.Shares} shares.");
        }

        return origin.Delegations.GroupBy(static entry => entry.Key.Validator).ToImmutableSortedDictionary(
            static group => group.Key,
            static group => group.ToImmutableSortedDictionary(static entry => entry.Key.Delegator, static entry => entry.Value));
    }

    private static ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>>
        UnbondingsOf(ChainOrigin origin)
    {
        foreach (UnbondingDelegation unbonding in origin.Unbondings)
        {
            Require(
                !unbonding.Entries.IsDefaultOrEmpty && unbonding.Entries.All(static entry => !entry.Balance.IsNegative && !entry.InitialBalance.IsNegative),
                $"The unbonding of {unbonding.Delegator} from {unbonding.Validator} has no entry, or a negative one.");
        }

        return origin.Unbondings.GroupBy(static unbonding => unbonding.Validator).ToImmutableSortedDictionary(
            static group => group.Key,
            static group => group.ToImmutableSortedDictionary(static unbonding => unbonding.Delegator, static unbonding => unbonding.Entries));
    }

    private static ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>>>
        RedelegationsOf(ChainOrigin origin)
    {
        foreach (Redelegation redelegation in origin.Redelegations)
        {
            Require(
                !redelegation.Entries.IsDefaultOrEmpty
                    && redelegation.Entries.All(static entry => !entry.DestinationShares.IsNegative && !entry.InitialBalance.IsNegative),
                $"The redelegation of {redelegation.Delegator} from {redelegation.Source} to {redelegation.Destination} has no entry, or a negative one.");
        }

        return origin.Redelegations.GroupBy(static redelegation => redelegation.Source).ToImmutableSortedDictionary(
            static group => group.Key,
            static group => group.ToImmutableSortedDictionary(static entry => KeyOf(entry).Incoming, static entry => entry.Entries));
    }

    private static RedelegationKey KeyOf(Redelegation redelegation) =>
        new(redelegation.Delegator, redelegation.Source, redelegation.Destination);

    private static ImmutableSortedDictionary<ChainTime, ImmutableList<TDue>> QueueOf<TDue>(IEnumerable<(ChainTime Time, TDue Due)> entries) =>
        entries.GroupBy(static entry => entry.Time).ToImmutableSortedDictionary(
            static group => group.Key, static group => group.Select(static entry => entry.Due).ToImmutableList());

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
