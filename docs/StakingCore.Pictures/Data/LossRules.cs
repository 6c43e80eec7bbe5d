using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Pictures.Data;

/// <summary>
/// Who pays a penalty of 4,000 in a pool of 1,000 bonded and 9,000 delegated, tier by tier, by rule: the sample of
/// <c>docs/concepts/slashing.md</c>.
/// </summary>
internal static class LossRules
{
    internal static PictureData Compute()
    {
        var picture = new PictureData("loss-rules");
        (string Title, LossRule Rule)[] rules =
        [
            ("pro rata", LossRule.ProRata),
            ("leverage weighted, 1/10", LossRule.LeverageWeighted(new Fraction(1, 10))),
            ("operator first", LossRule.OperatorFirst),
            ("fund of 500 before delegators", LossRule.OperatorFundDelegators(500)),
            ("operator's other pool of 2,000", LossRule.OperatorDebt([2_000])),
            ("delegators up to 10%, fund of 500", LossRule.CappedDelegator(new Fraction(1, 10), 500)),
            ("operator only", LossRule.OperatorOnly),
        ];
        foreach ((string title, LossRule rule) in rules)
        {
            foreach (LossStep step in rule.Allocate(4_000, 1_000, [6_000, 3_000], LossRounding.PrefixFloor).Steps)
            {
                picture.Add(
                    ("rule", title),
                    ("party", step.Party.ToString()),
                    ("reason", step.Reason.ToString()),
                    ("taken", ExactRational.FromInteger(step.Taken)));
            }
        }

        return picture;
    }
}
