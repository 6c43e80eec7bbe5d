using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Tool.Input;

/// <summary>Reads one step of a scenario; a member that the step does not have is refused.</summary>
internal static class RocketPoolStepReader
{
    private const ulong RecentEpoch = 1_000_000;
    private const ulong WithdrawalEpoch = 100;
    private static readonly string[] _common = ["t", "op", "error", "after"];

    internal static RocketPoolScenarioStep Read(JsonPlace place)
    {
        JsonPlace operation = place.Required("op");
        string name = operation.Text("a step");
        RocketPoolStep step = Network(name, place) ?? Minipool(name, place) ?? Megapool(name, place)
            ?? throw operation.Unexpected("a step such as \"userDeposit\"");
        return new RocketPoolScenarioStep(
            place.Required("t").WordInDigits(), name, step, place.Optional("error") is not null, place.Optional("after"));
    }

    private static RocketPoolStep? Network(string name, JsonPlace place) => name switch
    {
        "stakeRpl" => new StakeRpl(new(With(place, "amount").Required("amount").Digits())),
        "legacyRpl" => new AddLegacyRpl(new(With(place, "amount").Required("amount").Digits())),
        "userDeposit" => new DepositAsUser(With(place, "eth").Required("eth").Wei()),
        "burn" => new BurnReth(new(With(place, "reth").Required("reth").Digits())),
        "report" => Report(With(place, "totalEth", "stakingEth", "supply")),
        "price" => new ReportRplPrice(With(place, "rpl").Required("rpl").Fixed()),
        "networkFee" => new ChangeSetting(NetworkSetting.NodeFee, With(place, "fee").Required("fee").FixedAtMostOne().Parts),
        "setting" => Setting(With(place, "group", "path", "value")),
        "feeDistribute" => new DistributeFees(With(place, "eth", "by").Required("eth").Wei()),
        "createLot" => Only(place, new CreateLot()),
        "bid" => new BidOnLot(Number(With(place, "lot", "eth").Required("lot")), place.Required("eth").Wei()),
        "assign" => new AssignDeposits(With(place, "max").Required("max").WordInDigits()),
        "withdrawCredit" => new WithdrawCredit(With(place, "amount").Required("amount").Wei()),
        _ => null,
    };

    private static RocketPoolStep? Minipool(string name, JsonPlace place) => name switch
    {
        "nodeDeposit" => new CreateMinipool(Id(With(place, "id", "bond", "value")), place.Required("bond").Wei(), Value(place)),
        "legacy" => Legacy(With(place, "id", "bond", "user", "fee", "status", "held")),
        "stake" => new StakeMinipool(Id(With(place, "id"))),
        "arrive" => new ReceiveAtMinipool(Id(With(place, "id", "eth")), place.Required("eth").Wei()),
        "distribute" => new DistributeMinipool(
            Id(With(place, "id", "by", "rewardsOnly")), By(place), place.Optional("rewardsOnly")?.TrueOrFalse() ?? false),
        "beginUserDistribute" => new BeginUserDistribute(Id(With(place, "id"))),
        "finalise" => new FinaliseMinipool(Id(With(place, "id"))),
        "slash" => new SlashMinipool(Id(With(place, "id"))),
        "dissolve" => new DissolveMinipool(Id(With(place, "id"))),
        "close" => new CloseMinipool(Id(With(place, "id"))),
        "scrub" => new ScrubMinipool(Id(With(place, "id"))),
        "penalise" => new StrikeMinipool(Id(With(place, "id"))),
        "beginReduce" => new BeginBondReduction(Id(With(place, "id", "bond")), place.Required("bond").Wei()),
        "reduce" => new ReduceMinipoolBond(Id(With(place, "id"))),
        "vacant" => new CreateVacantMinipool(Id(With(place, "id", "bond", "beacon")), place.Required("bond").Wei(), place.Required("beacon").Wei()),
        "promote" => new PromoteMinipool(Id(With(place, "id"))),
        _ => null,
    };

    private static RocketPoolStep? Megapool(string name, JsonPlace place) => name switch
    {
        "addValidator" => new AddValidator(
            With(place, "bond", "value", "express").Required("bond").Wei(), Value(place), place.Optional("express")?.TrueOrFalse() ?? false),
        "megaStake" => new StakeValidator(Validator(With(place, "validator"))),
        "megaDequeue" => new DequeueValidator(Validator(With(place, "validator"))),
        "megaDissolve" => new DissolveValidator(Validator(With(place, "validator"))),
        "megaChallenge" => new ChallengeExit(Validator(With(place, "validator"))),
        "megaNotExit" => new AnswerChallenge(Validator(With(place, "validator"))),
        "megaDistribute" => new DistributeMegapool(By(With(place, "by"))),
        "megaArrive" => new ReceiveAtMegapool(With(place, "eth").Required("eth").Wei()),
        "megaClaim" => new ClaimMegapool(By(With(place, "by"))),
        "megaRepay" => new RepayDebt(With(place, "eth").Required("eth").Wei()),
        "megaPenalise" => new PenaliseMegapool(With(place, "amount").Required("amount").Wei()),
        "megaReduceBond" => new ReduceMegapoolBond(With(place, "amount").Required("amount").Wei()),
        "megaNotifyExit" => new NotifyExit(
            Validator(With(place, "validator", "withdrawableEpoch", "recentEpoch")),
            place.Required("withdrawableEpoch").WordInDigits(),
            place.Optional("recentEpoch")?.WordInDigits() ?? RecentEpoch),
        "megaFinal" => Final(With(place, "validator", "gwei", "by", "withdrawalEpoch", "recentEpoch", "arrive")),
        _ => null,
    };

    private static JsonPlace With(JsonPlace place, params string[] members)
    {
        place.AllowOnly([.. _common, .. members]);
        return place;
    }

    private static RocketPoolStep Only(JsonPlace place, RocketPoolStep step)
    {
        With(place);
        return step;
    }

    private static string Id(JsonPlace place) => place.Required("id").Text("a name");

    private static int Validator(JsonPlace place) => Number(place.Required("validator"));

    private static int Number(JsonPlace place) => place.Element.ValueKind == System.Text.Json.JsonValueKind.Number
        ? (int)place.Count(0, int.MaxValue)
        : (int)ulong.Min(place.WordInDigits(), int.MaxValue);

    private static Amount<Wei> Value(JsonPlace place) => (place.Optional("value") ?? place.Required("bond")).Wei();

    private static Caller By(JsonPlace place)
    {
        const string Expected = "\"owner\" or \"user\"";
        return place.Optional("by") is not { } by ? Caller.Owner : by.Text(Expected) switch
        {
            "owner" => Caller.Owner,
            "user" => Caller.Other,
            _ => throw by.Unexpected(Expected),
        };
    }

    private static ReportBalances Report(JsonPlace place) => new(new NetworkBalances(
        place.Required("totalEth").Wei(), place.Required("stakingEth").Wei(), new(place.Required("supply").Digits())));

    private static ChangeSetting Setting(JsonPlace place)
    {
        JsonPlace path = place.Required("path");
        const string Expected = "the path of a setting that a scenario depends on";
        return new ChangeSetting(
            NetworkSettingPaths.Find(path.Text(Expected)) ?? throw path.Unexpected(Expected), place.Required("value").Digits());
    }

    private static AddLegacyMinipool Legacy(JsonPlace place) => new()
    {
        Id = Id(place),
        Bond = place.Required("bond").Wei(),
        UserDeposit = place.Required("user").Wei(),
        NodeFee = place.Required("fee").FixedAtMostOne(),
        Status = place.Optional("status") is { } status ? Status(status) : MinipoolStatus.Staking,
        Held = place.Optional("held")?.Wei() ?? default,
    };

    private static MinipoolStatus Status(JsonPlace place) => place.WordInDigits() switch
    {
        1 => MinipoolStatus.Prelaunch,
        2 => MinipoolStatus.Staking,
        4 => MinipoolStatus.Dissolved,
        _ => throw place.Unexpected("\"1\", \"2\" or \"4\""),
    };

    private static SettleFinalBalance Final(JsonPlace place) => new()
    {
        Validator = Validator(place),
        Withdrawn = new Amount<Gwei>(place.Required("gwei").WordInDigits()),
        By = By(place),
        WithdrawalEpoch = place.Optional("withdrawalEpoch")?.WordInDigits() ?? WithdrawalEpoch,
        RecentEpoch = place.Optional("recentEpoch")?.WordInDigits() ?? RecentEpoch,
        Arrives = place.Optional("arrive")?.TrueOrFalse() ?? true,
    };
}
