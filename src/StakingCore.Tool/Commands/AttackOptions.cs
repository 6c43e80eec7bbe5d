using System.CommandLine;
using StakingCore.Amounts;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Commands;

/// <summary>The options about a pool and an attack on it that <c>leverage</c> and <c>compare</c> share.</summary>
internal sealed class AttackOptions
{
    private readonly Option<ExactRational> _own = NumberOption.Stake("--own", "The operator's own stake.", 1);
    private readonly Option<ExactRational> _delegated = NumberOption.Stake("--delegated", "What others delegate to it.", 9);
    private readonly Option<ExactRational> _detection = NumberOption.Part("--detection", "How likely the fault is proven.", 1);
    private readonly Option<ExactRational> _income = NumberOption.Amount("--income", "What the income is worth that a proven fault ends.", 0);
    private readonly Option<ExactRational> _social = NumberOption.Amount(
        "--social-collateral", "What the connection to those who delegate is worth to the operator.", 0);

    private readonly Option<ExactRational> _socialProbability = NumberOption.Part(
        "--social-probability", "How likely that connection is lost.", 1);

    private readonly Option<ExactRational> _cost = NumberOption.Amount("--attack-cost", "What the attack costs up front.", 0);
    private readonly Option<ExactRational> _fixedValue = NumberOption.Amount(
        "--value-fixed", "What the attack is worth, whatever the stake.", 0);

    private readonly Option<ExactRational> _perUnit = NumberOption.Amount(
        "--value-per-unit", "What the attack is worth per unit of controlled stake.", 1);

    internal void AddTo(Command command)
    {
        foreach (Option<ExactRational> option in new[] { _own, _delegated, _detection, _income, _social, _socialProbability, _cost, _fixedValue, _perUnit })
        {
            command.Options.Add(option);
        }
    }

    internal AttackTerms Read(ParseResult parsed) => new(
        parsed.GetValue(_own),
        parsed.GetValue(_delegated),
        parsed.GetValue(_detection),
        parsed.GetValue(_income),
        parsed.GetValue(_social),
        parsed.GetValue(_socialProbability),
        parsed.GetValue(_cost),
        parsed.GetValue(_fixedValue),
        parsed.GetValue(_perUnit));
}
