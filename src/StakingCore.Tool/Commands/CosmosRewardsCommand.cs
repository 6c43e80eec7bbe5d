using System.CommandLine;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards cosmos</c>: what is pending and unbonding in a genesis export; or one delegator, explained.</summary>
internal static class CosmosRewardsCommand
{
    internal static Command Create()
    {
        var command = new Command(
            "cosmos",
            "Show what a chain's delegators have pending and unbonding, from its genesis export. Exit code: 0 all sums equal the "
            + "file's totals, 1 some differ or the records contradict each other, 2 bad input, 3 internal error.")
        {
            CosmosOption.File, CosmosOption.Top, CosmosOption.Explain, CosmosOption.Version, CosmosOption.Json,
        };
        HelpWithExamples.Add(
            command,
            "rewards cosmos genesis.json",
            "rewards cosmos genesis.json --explain cosmos1...",
            "rewards cosmos genesis.json --sdk-version v0.47.10 --json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
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
        bool isJson = parsed.GetValue(CosmosOption.Json);
        switch (explained, isJson)
        {
            case (null, true):
                JsonOutput.Print(json => CosmosRewardsJson.Write(json, result));
                break;
            case (null, false):
                CosmosRewardsView.Write(Screen.Open(), result, parsed.GetValue(CosmosOption.Top));
                break;
            case ({ } delegator, true):
                JsonOutput.Print(json => CosmosRewardsJson.WriteOne(json, result.Genesis, delegator));
                break;
            case ({ } delegator, false):
                CosmosDelegatorView.Write(Screen.Open(), result.Genesis, delegator);
                break;
        }

        bool isSound = result.Comparison.Agrees && result.Troubled.All(delegation => delegation.Earned is not null);
        return isSound ? ExitCode.Success : ExitCode.Disagreement;
    }
}
