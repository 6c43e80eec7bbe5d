using System.CommandLine;
using System.Text.Json;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards cosmos</c>: what is pending and unbonding in a genesis export; or one delegator, explained.</summary>
internal static class CosmosRewardsCommand
{
    private static readonly OutputOptions _output = new("delegation", "with amounts in base units", hasTop: true);

    internal static Command Create()
    {
        var command = new Command(
            "cosmos",
            "Show what a chain's delegators have pending and unbonding, from its genesis export, and hold the sums to the file's totals.")
        {
            CosmosOption.File, CosmosOption.Version, CosmosOption.Explain,
        };
        _output.AddTo(command);
        HelpWithExamples.Add(
            command,
            "rewards cosmos genesis.json",
            "rewards cosmos genesis.json --explain cosmos1...",
            "rewards cosmos genesis.json --sdk-version v0.47.10 --json",
            "rewards cosmos - < genesis.json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        _output.Check(parsed, parsed.GetValue(CosmosOption.File));
        CosmosRewardsResult result;
        using (var progress = Progress.Start("Reading the genesis"))
        {
            CosmosGenesis genesis = CosmosGenesisReader.Read(parsed.GetValue(CosmosOption.File)!, parsed.GetValue(CosmosOption.Version), progress);
            progress.Now("Computing the rewards");
            result = CosmosRewardsResult.Compute(genesis);
        }

        CosmosDelegator? explained = parsed.GetValue(CosmosOption.Explain) is { } name
            ? CosmosDelegator.Find(result.Genesis, result.Delegators, name)
            : null;
        _output.Show(
            parsed,
            CosmosRewardsSheet.Of(result),
            json => WriteJson(json, result, explained),
            screen => WriteTables(screen, result, explained, _output.RowsShown(parsed)));
        bool isSound = result.Comparison.Agrees && result.Troubled.All(delegation => delegation.Earned is not null);
        return isSound ? ExitCode.Success : ExitCode.Disagreement;
    }

    private static void WriteJson(Utf8JsonWriter json, CosmosRewardsResult result, CosmosDelegator? explained)
    {
        if (explained is null)
        {
            CosmosRewardsJson.Write(json, result);
        }
        else
        {
            CosmosRewardsJson.WriteOne(json, result.Genesis, explained);
        }
    }

    private static void WriteTables(Screen screen, CosmosRewardsResult result, CosmosDelegator? explained, int top)
    {
        if (explained is null)
        {
            CosmosRewardsView.Write(screen, result, top);
        }
        else
        {
            CosmosDelegatorView.Write(screen, result.Genesis, explained);
        }
    }
}
