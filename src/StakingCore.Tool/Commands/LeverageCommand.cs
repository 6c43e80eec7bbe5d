using System.CommandLine;
using System.CommandLine.Parsing;
using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore leverage</c>: one operator, one rule, every figure of the attack, and the protocols' limits.</summary>
internal static class LeverageCommand
{
    // A millionth is the smallest stake that the options take, so the smallest by which a bond can be too small.
    private const int Decimals = 6;
    private const string ProRata = "pro-rata";
    private const string OperatorFirst = "operator-first";
    private const string LeverageWeighted = "leverage-weighted";

    private static readonly AttackOptions _attack = new();

    private static readonly Option<ExactRational> _fraction = NumberOption.Part(
        "--fraction", "What part of the controlled stake the fault costs.", 1);

    private static readonly Option<string> _rule = new("--rule")
    {
        HelpName = "NAME",
        Description = $"How the operator shares in the loss: {ProRata}, {OperatorFirst} or {LeverageWeighted}.",
        DefaultValueFactory = _ => ProRata,
        CustomParser = ParseRule,
        CompletionSources = { ProRata, OperatorFirst, LeverageWeighted },
    };

    private static readonly Option<ExactRational> _beta = NumberOption.Part(
        "--beta", $"With {LeverageWeighted}: the part of the delegators' share that the operator bears.", 0);

    private static readonly OutputOptions _output = new("protocol's limit", "with exact numbers", hasTop: false);

    internal static Command Create()
    {
        var command = new Command(
            "leverage",
            "What one operator controls, what it can lose, and what attack that deters; and what protocols let it take on.");
        _attack.AddTo(command);
        foreach (Option option in new Option[] { _fraction, _rule, _beta })
        {
            command.Options.Add(option);
        }

        _output.AddTo(command);
        HelpWithExamples.Add(
            command,
            "leverage",
            "leverage --own 4 --delegated 28 --rule operator-first",
            "leverage --social-collateral 20 --json");
        command.SetAction(Run);
        return command;
    }

    /// <summary>The answer where no option is given.</summary>
    internal static LeverageAnswer Usual() => Answer(Create().Parse([]));

    private static int Run(ParseResult parsed)
    {
        _output.Check(parsed);
        (AttackScenario scenario, int decimals, IReadOnlyList<LimitAnswer> limits) = Answer(parsed);
        _output.Show(
            parsed,
            LeverageSheet.Of(limits),
            json => LeverageJson.Write(json, scenario, decimals, limits),
            screen => LeverageView.Write(screen, scenario, decimals, limits));
        return ExitCode.Success;
    }

    private static LeverageAnswer Answer(ParseResult parsed)
    {
        AttackTerms terms = _attack.Read(parsed);
        var unit = ExactRational.FromInteger(BigInteger.Pow(10, Decimals));
        var scenario = new AttackScenario
        {
            Stake = new PoolStake((UInt128)(terms.Own * unit).Floor(), (UInt128)(terms.Delegated * unit).Floor()),
            Rule = Rule(parsed),
            SlashFraction = parsed.GetValue(_fraction),
            DetectionProbability = terms.Detection,
            FutureIncome = terms.FutureIncome * unit,
            SocialCollateral = terms.SocialCollateral * unit,
            SocialProbability = terms.SocialProbability,
            AttackCost = terms.AttackCost * unit,
            FixedValue = terms.FixedValue * unit,
            ValuePerUnit = terms.ValuePerUnit,
        };
        return new LeverageAnswer(scenario, Decimals, [.. LimitPreset.All.Select(preset => Answer(preset, terms))]);
    }

    private static LimitAnswer Answer(LimitPreset preset, AttackTerms terms)
    {
        var unit = ExactRational.FromInteger(BigInteger.Pow(10, preset.Decimals));
        return new LimitAnswer(
            preset,
            preset.Limit.MaximumDelegated((UInt128)(terms.Own * unit).Floor()) is { } most ? (ExactRational)most / unit : null,
            preset.Limit.RequiredBond((UInt128)(terms.Delegated * unit).Ceiling()) is { } bond ? (ExactRational)bond / unit : null);
    }

    private static OperatorLossRule Rule(ParseResult parsed)
    {
        string name = parsed.GetValue(_rule)!;
        ExactRational beta = parsed.GetValue(_beta);
        if (name != LeverageWeighted && parsed.GetResult(_beta) is { Implicit: false })
        {
            throw new WrongUsageException($"--beta: found {beta} with --rule {name}, expected it with --rule {LeverageWeighted} alone");
        }

        return name switch
        {
            OperatorFirst => OperatorLossRule.OperatorFirst,
            LeverageWeighted => OperatorLossRule.LeverageWeighted(AsFraction(beta)),
            _ => OperatorLossRule.ProRata,
        };
    }

    private static Fraction AsFraction(ExactRational beta) => beta.Denominator <= ulong.MaxValue
        ? new Fraction((ulong)beta.Numerator, (ulong)beta.Denominator)
        : throw new InvalidInputException($"--beta: found {beta}, expected a part whose denominator is at most {ulong.MaxValue}");

    private static string ParseRule(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (text is not (ProRata or OperatorFirst or LeverageWeighted))
        {
            argument.AddError($"--rule: found \"{text}\", expected {ProRata}, {OperatorFirst} or {LeverageWeighted}.");
        }

        return text;
    }
}
