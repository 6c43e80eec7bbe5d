using System.Globalization;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>What the end of the epoch does to every validator, in gwei.</summary>
internal static class EthereumEpochSheet
{
    /// <param name="result">The epoch.</param>
    /// <param name="state">Its state, which a leak or a slashing that was run on it would have changed.</param>
    internal static RowSheet Of(EthereumEpochResult result, EthereumState state) => new(
        "validators",
        ["index", "effectiveBalance", "balanceBefore", "source", "target", "head", "inactivity", "slashing", "balanceAfter"],
        Enumerable.Range(0, state.Validators.Count).Select(row => Row(result, state, row)))
    {
        Identity = json =>
        {
            json.WriteString("protocol", "ethereum");
            json.WriteString("source", result.File.Name);
            json.WriteString("case", result.File.Case);
            json.WriteString("fork", Words.Of(state.Rules.Fork));
            json.WriteNumber("epoch", result.Basis.Epoch);
        },
    };

    private static string?[] Row(EthereumEpochResult result, EthereumState state, int row)
    {
        BalanceBreakdown entry = EthereumEpochResult.Breakdown(state, result.Basis, result.Correlation, row, out _);
        return
        [
            $"{state.Validators.Keys[row]}",
            $"{state.Validators.EffectiveBalances[row]}",
            $"{entry.BalanceBeforeGwei}",
            .. EthereumExplanationView.Components(entry).Select(component => component.Of.ActualGwei.ToString(CultureInfo.InvariantCulture)),
            $"{entry.BalanceAfterGwei}",
        ];
    }
}
