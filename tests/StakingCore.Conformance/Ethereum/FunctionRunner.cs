using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum;

/// <summary>Replays the cases of one function of the specification.</summary>
internal abstract class FunctionRunner : IVectorRunner
{
    public string Protocol => "ethereum";

    /// <summary>The name of the function, as the file states it.</summary>
    protected abstract string Function { get; }

    /// <summary>The members beside the state that the function's cases have.</summary>
    protected virtual IReadOnlyCollection<string> Extras => [];

    public bool Understands(VectorFile file) =>
        file.IsObjectWith("function", "preset", "cases") && file.Json.Text("function") == Function;

    public void Replay(VectorFile file, Expectations expectations)
    {
        expectations.Equal("preset", "mainnet", file.Json.Text("preset"));
        foreach (JsonElement @case in file.Json.Items("cases"))
        {
            try
            {
                Replay(new EthereumCase(@case, RulesBefore, Extras, expectations));
            }
#pragma warning disable CA1031 // Whatever breaks on a case is that case's failure; the others are still replayed.
            catch (Exception error)
#pragma warning restore CA1031
            {
                expectations.Broken($"{@case.Text("id")}: could not be replayed: {error.GetType().Name}: {error.Message}");
            }
        }
    }

    /// <summary>The rules of the state before the function; those of the case's fork for all but upgrades.</summary>
    protected virtual EthereumRules RulesBefore(EthereumRules rules) => rules;

    protected abstract void Replay(EthereumCase @case);
}
