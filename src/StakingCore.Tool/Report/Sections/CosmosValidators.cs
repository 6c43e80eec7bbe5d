using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cosmos;
using StakingCore.Decentralization;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>How a Cosmos chain's bonded tokens are spread over its validators, and how few of them could stop it.</summary>
internal static class CosmosValidators
{
    internal static void Write(PageBody body, CosmosRewardsResult result)
    {
        ChainState chain = result.Genesis.State;
        ValidatorState[] validators =
        [
            .. chain.Validators.Values.OrderByDescending(validator => validator.IsBonded).ThenByDescending(validator => validator.Tokens)
                .ThenBy(validator => validator.Operator),
        ];
        ValidatorState[] bonded = [.. validators.Where(validator => validator.IsBonded)];
        BigInteger total = bonded.Aggregate(BigInteger.Zero, static (sum, validator) => sum + validator.Tokens.ToBigInteger());
        if (total.IsZero)
        {
            body.Paragraph("No validator is bonded.");
            return;
        }

        // Shares alone count, so what is beyond 128 bits may be cut from all alike; no chain has it.
        UInt128[] stakes = [.. bonded.Select(validator => (UInt128)BigInteger.Min(validator.Tokens.ToBigInteger(), UInt128.MaxValue))];
        int? halting = TauIndex.Compute(stakes, new Fraction(1, 3), TauThreshold.Strict);
        int? ruling = TauIndex.Compute(stakes, new Fraction(2, 3), TauThreshold.Strict);
        ExactRational[] shares = Cumulative(bonded, total);
        body.Figure(
            "How few validators hold how much",
            $"The validators from the largest on, and what they hold together. {Said(halting, "more than a third and could halt the chain")}; "
            + $"{Said(ruling, "more than two thirds and could decide alone")}.",
            ChartOf(result, shares, halting, ruling),
            TableOf(result.Genesis.Denom, validators, shares, total));
    }

    private static Chart ChartOf(CosmosRewardsResult result, ExactRational[] shares, int? halting, int? ruling) => new()
    {
        Form = ChartForm.Lines,
        X = new ChartAxis("Validators, the largest first", ChartScale.Ordinal),
        Y = new ChartAxis("Of all bonded tokens, %"),
        Series = ["held together"],
        Points =
        [
            new ChartPoint(0, 0, 0, "no validator: 0%"),
            .. shares.Select((share, i) => new ChartPoint(i + 1, share * 100, 0, $"the {Numbers.Count(i + 1)} largest: {Figures.Percent(share)}")),
        ],
        Rules =
        [
            .. halting is { } third ? new[] { new ChartRule(third, IsAcross: false, $"{third} above 1/3") } : [],
            .. ruling is { } most && most != halting ? new[] { new ChartRule(most, IsAcross: false, $"{most} above 2/3") } : [],
        ],
        Alternative = $"Line: share of bonded tokens held by the largest validators of {result.Genesis.ChainId ?? "the chain"}; "
            + $"{halting} of {shares.Length} hold more than a third, {ruling} more than two thirds.",
    };

    private static PageTable TableOf(string denom, ValidatorState[] validators, ExactRational[] shares, BigInteger total) => PageTable.First(
        $"Validators, in {denom}",
        [
            Column.Text("validator"), Column.Text("status"), Column.Number("tokens"), Column.Number("share"), Column.Number("together"),
            Column.Number("commission waiting"), Column.Number("outstanding rewards"),
        ],
        [
            .. validators.Select((validator, i) => new[]
            {
                validator.Operator.ToString(),
                Status(validator),
                CosmosAmounts.Of(validator.Tokens),
                i < shares.Length ? Figures.Percent(new ExactRational(validator.Tokens.ToBigInteger(), total)) : "-",
                i < shares.Length ? Figures.Percent(shares[i]) : "-",
                CosmosAmounts.Of(validator.Rewards.Commission.AmountOf(denom)),
                CosmosAmounts.Of(validator.Rewards.Outstanding.AmountOf(denom)),
            }),
        ],
        "rewards cosmos FILE --json lists all.");

    private static ExactRational[] Cumulative(ValidatorState[] bonded, BigInteger total)
    {
        var shares = new ExactRational[bonded.Length];
        BigInteger sum = BigInteger.Zero;
        for (int i = 0; i < bonded.Length; i++)
        {
            sum += bonded[i].Tokens.ToBigInteger();
            shares[i] = new ExactRational(sum, total);
        }

        return shares;
    }

    private static string Said(int? validators, string what) => validators switch
    {
        null => $"No number of them holds {what}",
        1 => $"1 validator holds {what}",
        _ => $"{Numbers.Count(validators.Value)} validators together hold {what}",
    };

    private static string Status(ValidatorState validator)
    {
        string status = validator.Status switch
        {
            ValidatorStatus.Bonded => "bonded",
            ValidatorStatus.Unbonding => "unbonding",
            _ => "unbonded",
        };
        return validator.IsJailed ? $"{status}, in jail" : status;
    }
}
