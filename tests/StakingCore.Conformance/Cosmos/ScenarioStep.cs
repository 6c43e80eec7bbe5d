using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>One step of a scenario: the commands that it stands for, and what it puts out.</summary>
internal sealed class ScenarioStep(JsonElement step)
{
    /// <summary>Carries the step out: all of its commands or none.</summary>
    internal ChainTransition Apply(ChainState state, out JsonNode? output)
    {
        output = null;
        var outcomes = new List<ChainOutcome?>();
        ChainTransition? last = null;
        foreach (ChainCommand command in Commands(state))
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

    private IEnumerable<ChainCommand> Commands(ChainState state) => step.Text("op") switch
    {
        "block" => [new EndBlock(step.Long("n"), step.Seconds("dt"))],
        "create_validator" =>
        [
            new CreateValidator(
                step.Account("val"), step.Integer("amount"), step.Decimal("rate"), step.Decimal("max_rate"), step.Decimal("max_change_rate"), step.Integer("min_self_delegation")),
        ],
        "edit_commission" => [new EditCommission(step.Account("val"), step.Decimal("rate"))],
        "delegate" => [new DelegateTokens(step.Account("del"), step.Account("val"), step.Integer("amount"))],
        "undelegate" => [new UndelegateTokens(step.Account("del"), step.Account("val"), step.Integer("amount"))],
        "redelegate" => [new RedelegateTokens(step.Account("del"), step.Account("src"), step.Account("dst"), step.Integer("amount"))],
        "cancel_unbonding" =>
            [new CancelUnbonding(step.Account("del"), step.Account("val"), step.Integer("amount"), step.Long("creation_height"))],
        "allocate" => [new CollectFees(step.Coins("fees")), new AllocateFees(Votes())],
        "allocate_to_validator" => [new RewardValidator(step.Account("val"), step.DecCoins("coins"))],
        "withdraw" => [new WithdrawRewards(step.Account("del"), step.Account("val"))],
        "withdraw_commission" => [new WithdrawCommission(step.Account("val"))],
        "set_withdraw" => [new SetWithdrawAddress(step.Account("del"), step.Account("to"))],
        "fund_pool" => [new FundCommunityPool(step.Account("del"), step.Coins("coins"))],
        "slash" => [new SlashValidator(step.Account("val"), step.Long("height"), step.Long("power"), step.Decimal("fraction"))],
        "jail" => [new JailValidator(step.Account("val"))],
        "unjail" => [new UnjailValidator(step.Account("val"))],
        "double_sign" =>
            [new ReportDoubleSign(step.Account("val"), step.Long("height"), new ChainTime(step.Long("time")), step.Long("power"))],
        "sign" => [new RecordSignature(step.Account("val"), step.Long("power"), step.GetProperty("signed").GetBoolean())],
        "liveness" => Liveness(),
        "mint" => [new MintProvision()],
        "fund" => [new FundAccount(step.Account("acct"), step.Coins("coins"))],
        "set_community_tax" => [new ChangeParameters(state.Parameters with { CommunityTax = step.Decimal("tax") })],
        "send" => [new SendCoins(step.Account("from"), step.Account("to"), step.Coins("coins"))],
        _ => [Liquid()],
    };

    private ChainCommand Liquid() => step.Text("op") switch
    {
        "validator_bond" => new MakeValidatorBond(step.Account("del"), step.Account("val")),
        "tokenize" => new TokenizeShares(step.Account("del"), step.Account("val"), step.Integer("amount"), step.Account("owner")),
        "redeem" => new RedeemShares(step.Account("del"), new Coin(step.Text("denom"), step.Integer("amount"))),
        "transfer_record" => new TransferShareRecord((ulong)step.Long("record"), step.Account("from"), step.Account("to")),
        "withdraw_record" => new WithdrawRecordRewards(step.Account("owner"), (ulong)step.Long("record")),
        "disable_tokenize" => new DisableTokenizing(step.Account("del")),
        "enable_tokenize" => new EnableTokenizing(step.Account("del")),
        string op => throw new FormatException($"operation '{op}' is not known"),
    };

    private IEnumerable<ChainCommand> Liveness()
    {
        foreach (char vote in step.Text("pattern"))
        {
            yield return new EndBlock(1, step.Seconds("dt"));
            yield return new RecordSignature(step.Account("val"), step.Long("power"), vote != '0');
        }
    }

    private IEnumerable<BlockVote> Votes() => step.Items("votes").Select(vote =>
        new BlockVote(ScenarioReading.AccountOf(vote[0].GetString()!), long.Parse(vote[1].ToString(), CultureInfo.InvariantCulture)));

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
