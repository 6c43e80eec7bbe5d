using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>Both penalties of an Ethereum slashing, in both forms.</summary>
internal sealed class EthereumPenaltyKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("ethereum");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        ulong balance = (ulong)input.GetProperty("effectiveBalance").Units();
        ulong slashed = (ulong)input.GetProperty("slashedSum").Units();
        ulong total = (ulong)input.GetProperty("totalBalance").Units();
        foreach (EthereumPenaltyForm form in Enum.GetValues<EthereumPenaltyForm>())
        {
            expectations.Equal($"{place}.initial{form}", (ulong)output.GetProperty($"initial{form}").Units(), EthereumPenalty.InitialGwei(balance, form));
            expectations.Equal(
                $"{place}.correlation{form}",
                (ulong)output.GetProperty($"correlation{form}").Units(),
                EthereumPenalty.CorrelationGwei(balance, slashed, total, form));
        }
    }
}
