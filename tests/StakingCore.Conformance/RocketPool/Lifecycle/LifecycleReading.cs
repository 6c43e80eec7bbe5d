using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.Conformance.RocketPool.Lifecycle;

/// <summary>Reads a scenario's settings and steps. An argument that a step does not have is refused.</summary>
internal static class LifecycleReading
{
    internal static RocketPoolNetwork Start(string tag, JsonElement config)
    {
        RocketPoolRelease release = RocketPoolReleases.Find(tag) ?? throw new NotSupportedException($"unknown release {tag}");
        NetworkSettings settings = NetworkSettings.Of(release);
        Fixed18 price = default;
        foreach (JsonProperty member in config.EnumerateObject())
        {
            settings = member.Name switch
            {
                "fee" => settings with { NodeFee = new(Units(member.Value)) },
                "depositFee" => settings with { DepositFee = new(Units(member.Value)) },
                "target" => settings with { RethTarget = new(Units(member.Value)) },
                "maxPenalty" => settings with { MaximumPenaltyRate = new(Units(member.Value)) },
                "tickets" => settings with { ExpressTickets = (ulong)Units(member.Value) },
                "scrubPenalty" => settings with { IsScrubPenaltyEnabled = Units(member.Value) != 0 },
                "split" => settings with
                {
                    Shares = new RevenueShares(new(Units(member.Value[0])), new(Units(member.Value[1])), new(Units(member.Value[2]))),
                },
                "rplPrice" => settings,
                _ => throw new NotSupportedException($"unknown setting {member.Name}"),
            };
            if (member.Name == "rplPrice")
            {
                price = new(Units(member.Value));
            }
        }

        return RocketPoolNetwork.Start(release, settings, price);
    }

    internal static RocketPoolStep Step(JsonElement element)
    {
        var step = new StepArguments(element);
        RocketPoolStep read = step.Operation switch
        {
            "stakeRpl" => new StakeRpl(step.Rpl("amount")),
            "userDeposit" => new DepositAsUser(step.Wei("eth")),
            "burn" => new BurnReth(new(step.Number("reth"))),
            "report" => new ReportBalances(new NetworkBalances(step.Wei("totalEth"), step.Wei("stakingEth"), new(step.Number("supply")))),
            "price" => new ReportRplPrice(step.Fixed("rpl")),
            "nodeDeposit" => new CreateMinipool(step.Text("id"), step.Wei("bond"), step.WeiOr("value", step.Wei("bond"))),
            "feeDistribute" => step.Ignoring("by", new DistributeFees(step.Wei("eth"))),
            "networkFee" => new ChangeSetting(NetworkSetting.NodeFee, step.Number("fee")),
            "createLot" => new CreateLot(),
            "bid" => new BidOnLot((int)step.Number("lot"), step.Wei("eth")),
            "withdrawCredit" => new WithdrawCredit(step.Wei("amount")),
            "assign" => new AssignDeposits((ulong)step.Number("max")),
            "setting" => step.Ignoring("group", Setting(step)),
            "legacy" => Legacy(step),
            "legacyRpl" => new AddLegacyRpl(step.Rpl("amount")),
            _ => MinipoolStep(step) ?? MegapoolStep(step) ?? throw new NotSupportedException($"unknown step {step.Operation}"),
        };
        step.RequireAllRead();
        return read;
    }

    private static RocketPoolStep? MinipoolStep(StepArguments step) => step.Operation switch
    {
        "stake" => new StakeMinipool(step.Text("id")),
        "arrive" => new ReceiveAtMinipool(step.Text("id"), step.Wei("eth")),
        "distribute" => new DistributeMinipool(step.Text("id"), step.Caller(), step.Flag("rewardsOnly", false)),
        "beginUserDistribute" => new BeginUserDistribute(step.Text("id")),
        "finalise" => new FinaliseMinipool(step.Text("id")),
        "slash" => new SlashMinipool(step.Text("id")),
        "dissolve" => new DissolveMinipool(step.Text("id")),
        "close" => new CloseMinipool(step.Text("id")),
        "scrub" => new ScrubMinipool(step.Text("id")),
        "penalise" => new StrikeMinipool(step.Text("id")),
        "beginReduce" => new BeginBondReduction(step.Text("id"), step.Wei("bond")),
        "reduce" => new ReduceMinipoolBond(step.Text("id")),
        "vacant" => new CreateVacantMinipool(step.Text("id"), step.Wei("bond"), step.Wei("beacon")),
        "promote" => new PromoteMinipool(step.Text("id")),
        _ => null,
    };

    private static RocketPoolStep? MegapoolStep(StepArguments step) => step.Operation switch
    {
        "addValidator" => new AddValidator(step.Wei("bond"), step.WeiOr("value", step.Wei("bond")), step.Flag("express", false)),
        "megaStake" => new StakeValidator(step.Validator()),
        "megaDequeue" => new DequeueValidator(step.Validator()),
        "megaDissolve" => new DissolveValidator(step.Validator()),
        "megaChallenge" => new ChallengeExit(step.Validator()),
        "megaNotExit" => new AnswerChallenge(step.Validator()),
        "megaDistribute" => new DistributeMegapool(step.Caller()),
        "megaArrive" => new ReceiveAtMegapool(step.Wei("eth")),
        "megaClaim" => new ClaimMegapool(step.Caller()),
        "megaRepay" => new RepayDebt(step.Wei("eth")),
        "megaPenalise" => new PenaliseMegapool(step.Wei("amount")),
        "megaReduceBond" => new ReduceMegapoolBond(step.Wei("amount")),
        "megaNotifyExit" => new NotifyExit(
            step.Validator(), (ulong)step.Number("withdrawableEpoch"), (ulong)step.NumberOr("recentEpoch", 1_000_000)),
        "megaFinal" => new SettleFinalBalance
        {
            Validator = step.Validator(),
            Withdrawn = new Amount<Gwei>(step.Number("gwei")),
            By = step.Caller(),
            WithdrawalEpoch = (ulong)step.NumberOr("withdrawalEpoch", 100),
            RecentEpoch = (ulong)step.NumberOr("recentEpoch", 1_000_000),
            Arrives = step.Flag("arrive", true),
        },
        _ => null,
    };

    private static ChangeSetting Setting(StepArguments step) => new(
        NetworkSettingPaths.Find(step.Text("path")) ?? throw new NotSupportedException($"unknown setting {step.Text("path")}"),
        step.Number("value"));

    private static AddLegacyMinipool Legacy(StepArguments step) => new()
    {
        Id = step.Text("id"),
        Bond = step.Wei("bond"),
        UserDeposit = step.Wei("user"),
        NodeFee = step.Fixed("fee"),
        Status = (MinipoolStatus)(int)step.NumberOr("status", (int)MinipoolStatus.Staking),
        Held = new Amount<Wei>(step.NumberOr("held", 0)),
    };

    private static UInt128 Units(JsonElement element) => checked((UInt128)TableReading.Integer(element));
}
