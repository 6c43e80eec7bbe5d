using System.CommandLine;
using System.Globalization;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore slash cosmos</c>: what a slash for an infraction at a past height would take from whom.</summary>
internal static class CosmosSlashCommand
{
    private static readonly Option<string> _validator = new("--validator")
    {
        HelpName = "VALIDATOR",
        Description = "The validator's operator address.",
        Required = true,
    };

    private static readonly Option<CosmosDecimal?> _fraction = Required(CosmosOption.Fraction("--fraction", "What part of the stake the slash costs."));
    private static readonly Option<long?> _at = Required(CosmosOption.Count("--at", "HEIGHT", "The height of the infraction."));
    private static readonly Option<long?> _power = CosmosOption.Count(
        "--power", "POWER", "The validator's power at that height, which the file does not know. Default: its power now.");

    private static readonly OutputOptions _output = new("loss", "with amounts in base units", hasTop: true);

    internal static Command Create()
    {
        var command = new Command(
            "cosmos", "Show what a slash for an infraction at a past height would take from whom, and what escapes it.")
        {
            CosmosOption.File, _validator, _fraction, _at, _power, CosmosOption.Version, CosmosOption.Explain,
        };
        _output.AddTo(command);
        HelpWithExamples.Add(
            command,
            "slash cosmos genesis.json --validator V --fraction 5% --at 100",
            "slash cosmos g.json --validator V --fraction 5% --at 9 --power 7",
            "slash cosmos g.json --validator V --fraction 5% --at 9 --explain D");
        command.SetAction(Run);
        return command;
    }

    private static Option<TValue> Required<TValue>(Option<TValue> option)
    {
        option.Required = true;
        return option;
    }

    private static int Run(ParseResult parsed)
    {
        _output.Check(parsed, parsed.GetValue(CosmosOption.File));
        CosmosSlashResult result;
        using (var progress = Progress.Start("Reading the genesis"))
        {
            CosmosGenesis genesis = CosmosGenesisReader.Read(parsed.GetValue(CosmosOption.File)!, parsed.GetValue(CosmosOption.Version), progress);
            progress.Now("Trying the slash");
            result = CosmosSlashResult.Try(genesis, CommandOf(parsed, genesis));
        }

        CosmosSlashLoss? explained = parsed.GetValue(CosmosOption.Explain) is { } name ? LossOf(result, name) : null;
        _output.Show(
            parsed,
            CosmosSlashSheet.Of(result),
            json => CosmosSlashJson.Write(json, result, explained is null ? result.Losses : [explained]),
            screen => WriteTables(screen, result, explained, _output.RowsShown(parsed)));
        return result.IsConserved ? ExitCode.Success : ExitCode.Disagreement;
    }

    private static void WriteTables(Screen screen, CosmosSlashResult result, CosmosSlashLoss? explained, int top)
    {
        if (explained is null)
        {
            CosmosSlashView.Write(screen, result, top);
        }
        else
        {
            CosmosSlashDelegatorView.Write(screen, result, explained);
        }
    }

    private static SlashValidator CommandOf(ParseResult parsed, CosmosGenesis genesis)
    {
        ChainState chain = genesis.State;
        ValidatorState validator = Find(genesis, parsed.GetValue(_validator)!);
        long height = parsed.GetValue(_at)!.Value;
        if (height > chain.Height)
        {
            throw new InvalidInputException(string.Create(
                CultureInfo.InvariantCulture, $"--at: found {height}, expected a height up to {chain.Height}, which {genesis.Name} is at"));
        }

        long power = parsed.GetValue(_power) ?? validator.Stake.PotentialConsensusPower(chain.Parameters.PowerReduction);
        return new SlashValidator(validator.Operator, height, power, parsed.GetValue(_fraction)!.Value);
    }

    private static ValidatorState Find(CosmosGenesis genesis, string name)
    {
        if (CosmosAddress.TryParse(name, out CosmosAddress? address) && genesis.State.Validators.TryGetValue(address, out ValidatorState? validator))
        {
            return validator;
        }

        string[] names = [.. genesis.State.Validators.Keys.Select(key => key.ToString())];
        string hint = NearestName.Of(name, names) is { } nearest ? $"the nearest is {nearest}" : $"for example {names[0]}";
        throw new InvalidInputException($"{genesis.Name}: found no validator \"{name}\", expected one of the file; {hint}");
    }

    // Who has nothing to do with the validator loses nothing, and is told so; who is not in the file is refused.
    private static CosmosSlashLoss LossOf(CosmosSlashResult result, string name)
    {
        CosmosDelegator delegator = CosmosDelegator.Find(result.Genesis, CosmosRewardsResult.DelegatorsOf(result.Genesis), name);
        return result.Losses.FirstOrDefault(loss => loss.Delegator == delegator.Address)
            ?? new CosmosSlashLoss(delegator.Address, CosmosDecimal.Zero, CosmosDecimal.Zero, [], []);
    }
}
