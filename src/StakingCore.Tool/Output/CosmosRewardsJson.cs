using System.Globalization;
using System.Text.Json;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Writes pending rewards and unbondings for machines: amounts in base units as strings, decimals with 18 places.</summary>
internal static class CosmosRewardsJson
{
    internal static void Write(Utf8JsonWriter json, CosmosRewardsResult result)
    {
        json.WriteStartObject();
        WriteIdentity(json, result.Genesis);
        WriteTotals(json, result);
        json.WriteStartArray("delegators");
        foreach (CosmosDelegator delegator in result.Delegators)
        {
            WriteDelegator(json, result.Genesis, delegator, withSteps: false);
        }

        json.WriteEndArray();
        json.WriteStartObject("comparison");
        CardanoEpochJson.WriteGroups(json, result.Comparison.Groups);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteOne(Utf8JsonWriter json, CosmosGenesis genesis, CosmosDelegator delegator)
    {
        json.WriteStartObject();
        WriteIdentity(json, genesis);
        json.WritePropertyName("delegator");
        WriteDelegator(json, genesis, delegator, withSteps: true);
        json.WriteEndObject();
    }

    internal static void WriteIdentity(Utf8JsonWriter json, CosmosGenesis genesis)
    {
        json.WriteString("protocol", "cosmos");
        json.WriteString("source", genesis.Name);
        json.WriteString("chainId", genesis.ChainId);
        json.WriteString("sdkVersion", genesis.State.Version.ToString());
        json.WriteNumber("height", genesis.State.Height);
        json.WriteString("time", genesis.State.Time.ToString());
        json.WriteString("bondDenom", genesis.Denom);
    }

    internal static void WriteCoins(Utf8JsonWriter json, string name, Coins coins) => WriteCoins(json, name, coins.Select(coin => (coin.Denom, coin.Amount.ToString())));

    internal static void WriteCoins(Utf8JsonWriter json, string name, DecCoins coins) => WriteCoins(json, name, coins.Select(coin => (coin.Denom, coin.Amount.ToString())));

    private static void WriteCoins(Utf8JsonWriter json, string name, IEnumerable<(string Denom, string Amount)> coins)
    {
        json.WriteStartObject(name);
        foreach ((string denom, string amount) in coins)
        {
            json.WriteString(denom, amount);
        }

        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, CosmosRewardsResult result)
    {
        ChainState chain = result.Genesis.State;
        json.WriteStartObject("totals");
        json.WriteNumber("validators", chain.Validators.Count);
        json.WriteNumber("bondedValidators", chain.Validators.Values.Count(validator => validator.IsBonded));
        json.WriteNumber("jailedValidators", chain.Validators.Values.Count(validator => validator.IsJailed));
        json.WriteNumber("delegations", result.Delegations.Count());
        WriteCoins(json, "bondedPool", chain.BondedPool);
        WriteCoins(json, "notBondedPool", chain.NotBondedPool);
        WriteCoins(json, "pendingCoins", result.PendingWhole);
        WriteCoins(json, "pendingRemainders", result.PendingRemainders);
        WriteCoins(json, "commission", result.Commission);
        WriteCoins(json, "outstanding", result.Outstanding);
        WriteCoins(json, "communityPool", chain.CommunityPool);
        json.WriteBoolean("withdrawnBeforeExport", result.Genesis.HasNoRewards);
        json.WriteEndObject();
    }

    private static void WriteDelegator(Utf8JsonWriter json, CosmosGenesis genesis, CosmosDelegator delegator, bool withSteps)
    {
        json.WriteStartObject();
        json.WriteString("address", delegator.Address.ToString());
        json.WriteString("staked", delegator.Staked.ToString());
        WriteCoins(json, "pending", delegator.Pending);
        json.WriteStartArray("delegations");
        foreach (CosmosDelegation delegation in delegator.Delegations)
        {
            WriteDelegation(json, genesis, delegation, withSteps);
        }

        json.WriteEndArray();
        json.WriteStartArray("unbonding");
        foreach (CosmosUnbonding unbonding in delegator.Unbondings)
        {
            json.WriteStartObject();
            json.WriteString("validator", unbonding.Validator.ToString());
            json.WriteNumber("creationHeight", unbonding.Entry.CreationHeight);
            json.WriteString("until", unbonding.Entry.CompletionTime.ToString());
            json.WriteString("initialBalance", unbonding.Entry.InitialBalance.ToString());
            json.WriteString("balance", unbonding.Entry.Balance.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDelegation(Utf8JsonWriter json, CosmosGenesis genesis, CosmosDelegation delegation, bool withSteps)
    {
        (Coins whole, DecCoins remainder) = delegation.Pending.Truncate();
        json.WriteStartObject();
        json.WriteString("validator", delegation.Validator.Operator.ToString());
        json.WriteString("shares", delegation.State.Shares.ToString());
        json.WriteString("worth", delegation.Worth.ToString());
        WriteCoins(json, "pending", delegation.Pending);
        WriteCoins(json, "pays", whole);
        WriteCoins(json, "remainder", remainder);
        json.WriteString(
            "receiver", genesis.State.WithdrawAddresses.GetValueOrDefault(delegation.Delegator, delegation.Delegator).ToString());
        json.WriteString("problem", delegation.Problem);
        if (withSteps)
        {
            WriteSteps(json, delegation);
        }

        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, CosmosDelegation delegation)
    {
        if (delegation.State.Start is { } start)
        {
            json.WriteStartObject("start");
            json.WriteString("period", start.PreviousPeriod.ToString(CultureInfo.InvariantCulture));
            json.WriteString("stake", start.Stake.ToString());
            json.WriteString("height", start.Height.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        if (delegation.Earned is not { } earned)
        {
            return;
        }

        json.WriteString("recordedStake", earned.RecordedStake.ToString());
        json.WriteString("currentStake", earned.CurrentStake.ToString());
        json.WriteString("excess", earned.Excess.ToString());
        json.WriteBoolean("beyondMargin", earned.IsBeyondMargin);
        WriteCoins(json, "earned", earned.Rewards);
        json.WriteStartArray("steps");
        foreach (RewardSegment segment in earned.Segments)
        {
            json.WriteStartObject();
            json.WriteString("fromPeriod", segment.FromPeriod.ToString(CultureInfo.InvariantCulture));
            json.WriteString("toPeriod", segment.ToPeriod.ToString(CultureInfo.InvariantCulture));
            json.WriteString("stake", segment.Stake.ToString());
            WriteCoins(json, "ratio", segment.Ratio);
            WriteCoins(json, "rewards", segment.Rewards);
            if (segment.Slash is { } slash)
            {
                json.WriteStartObject("slash");
                json.WriteString("height", slash.Height.ToString(CultureInfo.InvariantCulture));
                json.WriteString("fraction", slash.Fraction.ToString());
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
