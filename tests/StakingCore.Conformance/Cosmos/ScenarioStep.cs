using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>One step of a scenario in a state: the commands that it stands for, and what it puts out.</summary>
internal sealed class ScenarioStep(JsonElement step, ChainState state)
{
    /// <summary>Carries the step out: all of its commands or none.</summary>
    internal ChainTransition Apply(out JsonNode? output)
    {
        output = null;
        var outcomes = new List<ChainOutcome?>();
        ChainTransition? last = null;
        foreach (ChainCommand command in Commands())
        {
            last = (last?.State ?? state).Apply(command);
            if (!last.IsAccepted)
            {
                return last;
            }

            outcomes.Add(last.Outcome);
        }

        output = Output(outcomes);
        return last ?? throw new FormatException("the step stands for no command");
    }

    private IEnumerable<ChainCommand> Commands() => step.Text("op") switch
    {
        "block" => [new EndBlock(step.Long("n"), step.Seconds("dt"))],
        "create_validator" =>
        [
            new CreateValidator(
                Account("val"), step.Integer("amount"), step.Decimal("rate"), step.Decimal("max_rate"), step.Decimal("max_change_rate"), step.Integer("min_self_delegation")),
        ],
        "edit_commission" => [new EditCommission(Account("val"), step.Decimal("rate"))],
        "delegate" => [new DelegateTokens(Account("del"), Account("val"), step.Integer("amount"))],
        "undelegate" => [new UndelegateTokens(Account("del"), Account("val"), step.Integer("amount"))],
        "redelegate" => [new RedelegateTokens(Account("del"), Account("src"), Account("dst"), step.Integer("amount"))],
        "cancel_unbonding" =>
            [new CancelUnbonding(Account("del"), Account("val"), step.Integer("amount"), step.Long("creation_height"))],
        "allocate" => [new CollectFees(step.Coins("fees")), new AllocateFees(Votes())],
        "allocate_to_validator" => [new AllocateToValidator(Account("val"), step.DecCoins("coins"))],
        "withdraw" => [new WithdrawRewards(Account("del"), Account("val"))],
        "withdraw_commission" => [new WithdrawCommission(Account("val"))],
        "set_withdraw" => [new SetWithdrawAddress(Account("del"), Account("to"))],
        "fund_pool" => [new FundCommunityPool(Account("del"), step.Coins("coins"))],
        "slash" => [new SlashValidator(Account("val"), step.Long("height"), step.Long("power"), step.Decimal("fraction"))],
        "jail" => [new JailValidator(Account("val"))],
        "unjail" => [new UnjailValidator(Account("val"))],
        "double_sign" =>
            [new ReportDoubleSign(Account("val"), step.Long("height"), new ChainTime(step.Long("time")), step.Long("power"))],
        "sign" => [new RecordSignature(Account("val"), step.Long("power"), step.GetProperty("signed").GetBoolean())],
        "liveness" => Liveness(),
        "mint" => [new MintProvision()],
        "fund" => [new FundAccount(Account("acct"), step.Coins("coins"))],
        "set_community_tax" => [new ChangeParameters(state.Parameters with { CommunityTax = step.Decimal("tax") })],
        "send" => [new SendCoins(Account("from"), Account("to"), step.Coins("coins"))],
        _ => [Liquid()],
    };

    private ChainCommand Liquid() => step.Text("op") switch
    {
        "validator_bond" => new MakeValidatorBond(Account("del"), Account("val")),
        "tokenize" => new TokenizeShares(Account("del"), Account("val"), step.Integer("amount"), Account("owner")),
        "redeem" => new RedeemShares(Account("del"), new Coin(step.Text("denom"), step.Integer("amount"))),
        "transfer_record" => new TransferShareRecord((ulong)step.Long("record"), Account("from"), Account("to")),
        "withdraw_record" => new WithdrawRecordRewards(Account("owner"), (ulong)step.Long("record")),
        "disable_tokenize" => new DisableTokenizing(Account("del")),
        "enable_tokenize" => new EnableTokenizing(Account("del")),
        string op => throw new FormatException($"operation '{op}' is not known"),
    };

    private IEnumerable<ChainCommand> Liveness()
    {
        foreach (char vote in step.Text("pattern"))
        {
            yield return new EndBlock(1, step.Seconds("dt"));
            yield return new RecordSignature(Account("val"), step.Long("power"), vote != '0');
        }
    }

    private IEnumerable<BlockVote> Votes() => step.Items("votes").Select(vote =>
        new BlockVote(ScenarioReading.AccountOf(vote[0].GetString()!), long.Parse(vote[1].ToString(), CultureInfo.InvariantCulture)));

    // Accounts of share records are named by the record.
    private CosmosAddress Account(string member)
    {
        string name = step.Text(member);
        return name[0] == 'r' && ulong.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out ulong id)
            ? state.Liquid.Records.GetValueOrDefault(id)?.Account ?? throw new FormatException($"there is no share record of '{name}'")
            : ScenarioReading.AccountOf(name);
    }

    private JsonObject? Output(List<ChainOutcome?> outcomes) => step.Text("op") switch
    {
        "create_validator" or "cancel_unbonding" or "block" or "double_sign" or "sign" or "allocate" => null,
        "liveness" => new JsonObject
        {
            ["missed_trace"] = new JsonArray([.. outcomes.OfType<SignatureRecorded>().Select(static vote => JsonValue.Create(vote.MissedBlocks))]),
        },
        _ => outcomes is [{ } outcome] ? Output(outcome) : null,
    };

    private static JsonObject Output(ChainOutcome outcome) => outcome switch
    {
        TokensDelegated delegated => new JsonObject { ["new_shares"] = delegated.NewShares.ToString() },
        TokensUndelegated undelegated => new JsonObject
        {
            ["amount"] = undelegated.Amount.ToString(),
            ["completion_time"] = undelegated.CompletionTime.Seconds,
        },
        TokensRedelegated redelegated => new JsonObject { ["completion_time"] = redelegated.CompletionTime?.Seconds },
        RewardsWithdrawn withdrawn => new JsonObject { ["amount"] = ChainDump.Of(withdrawn.Amount) },
        CommissionWithdrawn withdrawn => new JsonObject { ["amount"] = ChainDump.Of(withdrawn.Amount) },
        SlashReport slash => new JsonObject { ["burned_from_validator"] = slash.BurnedFromValidator.ToString() },
        ProvisionMinted minted => new JsonObject { ["minted"] = minted.Amount.ToString() },
        SharesTokenized tokenized => new JsonObject { ["minted"] = ChainDump.Of(Coins.Of(tokenized.Minted)) },
        SharesRedeemed redeemed => new JsonObject { ["amount"] = redeemed.Amount.ToString() },
        RecordRewardsWithdrawn withdrawn => new JsonObject { ["amount"] = ChainDump.Of(withdrawn.Amount) },
        TokenizingQueued queued => new JsonObject { ["completion_time"] = queued.CompletionTime.Seconds },
        _ => throw new FormatException($"{outcome.GetType().Name} puts nothing out that the description knows"),
    };
}
