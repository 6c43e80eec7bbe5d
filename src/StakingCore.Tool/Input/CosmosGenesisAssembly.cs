using System.Globalization;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>Puts the modules' records together and refuses what does not fit.</summary>
internal static class CosmosGenesisAssembly
{
    private const string Staking = "$.app_state.staking";
    private const string Distribution = "$.app_state.distribution";
    private static readonly SdkVersion _amino = new(0, 39, 0);
    private static readonly SdkVersion _fork = new(0, 50, 11, HasLiquidStaking: true);

    internal static CosmosGenesis Build(string name, CosmosRecords records, SdkVersion? version)
    {
        if (records.Validators.Count == 0)
        {
            throw new InvalidInputException(
                name, $"{Staking}.validators", "none", "those of a running chain; a genesis whose validators come by transactions has no stake yet");
        }

        ChainTime time = records.Time
            ?? throw new InvalidInputException(name, "$.genesis_time", "nothing", "the member \"genesis_time\"");
        long after = records.LatestHeight + 1;
        long height = long.Max(after, records.InitialHeight ?? 0);
        var origin = new ChainOrigin
        {
            Version = version ?? (records.HasAminoLayout ? _amino : records.IsLiquidFork ? _fork : SdkVersion.Reference),
            Parameters = records.Parameters with { PowerReduction = PowerReductionOf(records) },
            Height = height,
            Time = time,
            CommunityPool = records.CommunityPool,
            Minter = records.Minter,
            Validators = [.. records.Validators.Values.Select(validator => WithRewards(name, validator, records))],
            Delegations = Delegations(name, records),
            Unbondings = records.Unbondings.Values,
            Redelegations = records.Redelegations.Values,
            SigningInfos = records.SigningInfos.Where(info => records.Operators.ContainsKey(info.Key))
                .ToDictionary(info => records.Operators[info.Key], info => info.Value),
            WithdrawAddresses = records.WithdrawAddresses,
            Liquid = new LiquidState { Total = records.LiquidTotal },
        };
        try
        {
            return new CosmosGenesis
            {
                Name = name,
                ChainId = records.ChainId,
                State = ChainState.From(origin),
                IsHeightKnown = records.InitialHeight == height,
                IsVersionAsked = version is not null,
                Records = records,
            };
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw new InvalidInputException($"{name}: $.app_state: found figures that do not fit together: {error.Message}");
        }
    }

    // The power of ten by which the tokens of most validators become their power; a file without powers leaves the SDK's own.
    private static CosmosInteger PowerReductionOf(CosmosRecords records)
    {
        const int Most = 18;
        CosmosInteger best = new ChainParameters().PowerReduction;
        int most = 0;
        CosmosInteger reduction = CosmosInteger.One;
        for (int exponent = 0; exponent <= Most; exponent++)
        {
            int fitting = records.Powers.Count(power =>
                records.Validators.TryGetValue(power.Key, out ValidatorState? validator) && validator.Tokens / reduction == power.Value);
            (best, most) = fitting > most ? (reduction, fitting) : (best, most);
            reduction *= 10;
        }

        return best;
    }

    private static ValidatorState WithRewards(string name, ValidatorState validator, CosmosRecords records)
    {
        if (!records.Rewards.TryGetValue(validator.Operator, out CosmosRewardRecord? record) || record.CurrentRewards is null)
        {
            throw new InvalidInputException(
                name, $"{Distribution}.validator_current_rewards", $"nothing of {validator.Operator}", "the running period of every validator");
        }

        RequirePeriod(name, validator.Operator, record, record.CurrentPeriod - 1, "the one before the running one");
        foreach (ValidatorSlashEvent slash in record.SlashEvents.Values)
        {
            string why = string.Create(CultureInfo.InvariantCulture, $"which the slash at height {slash.Height} ended");
            RequirePeriod(name, validator.Operator, record, slash.Period, why);
        }

        return validator with { Rewards = record.ToRewards() };
    }

    // The chain takes a period that is missing for one without rewards, and pays too much.
    private static void RequirePeriod(string name, CosmosAddress validator, CosmosRewardRecord record, ulong period, string why)
    {
        if (!record.Historical.ContainsKey(period))
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"no period {period} of {validator}");
            throw new InvalidInputException(name, $"{Distribution}.validator_historical_rewards", found, why);
        }
    }

    private static Dictionary<DelegationPair, DelegationState> Delegations(string name, CosmosRecords records)
    {
        CosmosAddress? stranger = records.Rewards.Keys.FirstOrDefault(validator => !records.Validators.ContainsKey(validator));
        if (stranger is not null)
        {
            throw new InvalidInputException(name, Distribution, $"rewards of {stranger}", $"only validators of {Staking}.validators");
        }

        foreach ((DelegationPair pair, DelegationStart start) in records.Starts)
        {
            if (!records.Delegations.TryGetValue(pair, out DelegationState? delegation))
            {
                throw new InvalidInputException(
                    name, $"{Distribution}.delegator_starting_infos", $"the start of {pair}", $"only delegations of {Staking}.delegations");
            }

            // A pair of a validator that is not there is refused with the delegations.
            if (records.Rewards.TryGetValue(pair.Validator, out CosmosRewardRecord? record))
            {
                RequirePeriod(name, pair.Validator, record, start.PreviousPeriod, $"the one after which {pair.Delegator} starts");
            }

            records.Delegations[pair] = delegation with { Start = start };
        }

        foreach (DelegationPair pair in records.Delegations.Keys)
        {
            if (!records.Validators.TryGetValue(pair.Validator, out ValidatorState? validator))
            {
                throw new InvalidInputException(name, $"{Staking}.delegations", $"a delegation to {pair.Validator}", $"only validators of {Staking}.validators");
            }

            if (validator.Shares.IsZero)
            {
                throw new InvalidInputException(name, $"{Staking}.validators", $"no shares of {pair.Validator}", $"at least those of {pair.Delegator}");
            }
        }

        return records.Delegations;
    }
}
