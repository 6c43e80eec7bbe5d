using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Delegation.Storage;

/// <content>The parameters and the rules by which faults are punished.</content>
internal static partial class LedgerStateReader
{
    private static DelegationParameters ReadParameters(StatePlace place) => place.Make(() => new DelegationParameters
    {
        TargetPools = (uint)place["targetPools"].Count(most: uint.MaxValue),
        PledgeInfluence = place["pledgeInfluence"].Fraction(),
        LiquidWeight = place["liquidWeight"].Fraction(),
        LeverageLimit = place["leverageLimit"].Optional(static limit => limit.Fraction()),
        MinimumBond = place["minimumBond"].Amount(),
        ActivationDelayEpochs = (uint)place["activationDelay"].Count(most: uint.MaxValue),
        UnbondingDelayEpochs = (uint)place["unbondingDelay"].Count(most: uint.MaxValue),
        EvidenceWindowEpochs = (uint)place["evidenceWindow"].Count(most: uint.MaxValue),
        MaximumExits = (uint)place["maxExits"].Count(most: uint.MaxValue),
        IssuanceRate = place["issuanceRate"].Fraction(),
        TreasuryRate = place["treasuryRate"].Fraction(),
    });

    private static RuleSchedule<PenaltySchedule> ReadPenalties(StatePlace place)
    {
        RuleChange<PenaltySchedule>[] changes = [.. place.Items().Select(static change =>
            new RuleChange<PenaltySchedule>(change["fromEpoch"].Count(), ReadPenalty(change)))];
        return place.Make(() => new RuleSchedule<PenaltySchedule>(changes));
    }

    private static PenaltySchedule ReadPenalty(StatePlace place)
    {
        var fractions = place["baseFractions"].Members().ToDictionary(
            static kind => kind.Name, static kind => kind.Value.Fraction(), StringComparer.Ordinal);
        LossRule losses = ReadLosses(place["losses"]);
        IPenaltyRule? correlation = place["correlation"] is { IsNull: false } rule ? ReadCorrelation(rule) : null;
        return place.Make(() => new PenaltySchedule(fractions, losses, correlation));
    }

    private static LossRule ReadLosses(StatePlace place)
    {
        StatePlace name = place["rule"];
        return place.Make(() => name.Text("the name of a loss rule") switch
        {
            "proRata" => (LossRule)LossRule.ProRata,
            "operatorFirst" => LossRule.OperatorFirst,
            "operatorOnly" => LossRule.OperatorOnly,
            "leverageWeighted" => LossRule.LeverageWeighted(place["beta"].Fraction()),
            "cappedDelegator" => LossRule.CappedDelegator(place["cap"].Fraction(), place["fund"].Amount()),
            "operatorFundDelegators" => LossRule.OperatorFundDelegators(place["fund"].Amount()),
            "operatorDebt" => ReadDebt(place["otherPools"]),
            _ => throw name.Unexpected("the name of a loss rule"),
        });
    }

    private static OperatorDebtRule ReadDebt(StatePlace place)
    {
        UInt128[] stakes = [.. place.Items().Select(static stake => stake.Amount())];
        try
        {
            return LossRule.OperatorDebt(stakes);
        }
        catch (OverflowException error)
        {
            throw place.Unexpected("stakes whose sum is below 2^128", error);
        }
    }

    private static IPenaltyRule ReadCorrelation(StatePlace place)
    {
        StatePlace name = place["rule"];
        return place.Make(() => name.Text("the name of a correlation rule") switch
        {
            CorrelationName.Fixed => (IPenaltyRule)new FixedPenalty(place["rate"].Fraction()),
            CorrelationName.PowerLaw => new PowerLawPenalty(
                place["multiplier"].Fraction(), (int)place["exponent"].Count(most: int.MaxValue), place["minRate"].Fraction()),
            CorrelationName.Ethereum => new EthereumCorrelationPenalty(ReadForm(place["form"])),
            CorrelationName.Polkadot => new PolkadotEquivocationPenalty(),
            CorrelationName.Tezos => new TezosAdaptivePenalty(
                place["threshold"].Fraction(), (uint)place["maxBasisPoints"].Count(most: uint.MaxValue)),
            _ => throw name.Unexpected("the name of a correlation rule"),
        });
    }

    private static EthereumPenaltyForm ReadForm(StatePlace place) =>
        CorrelationName.FormOf(place.Text("the name of a form")) ?? throw place.Unexpected("the name of a form");
}
