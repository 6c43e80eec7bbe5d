using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Conformance.Economics.Decentralization;

/// <summary>Cases <c>mav-*</c>: pools grouped by entity, and the cheapest coalition of them.</summary>
internal sealed class MinimumAttackVectorKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "decentralisation-metrics" && @case.Text("id").StartsWith("mav-", StringComparison.Ordinal);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement expected = @case.GetProperty("out");
        (string Entity, ControlledStake Stake)[] pools =
            [.. input.Items("pools").Select(pool => (pool[0].GetString()!, new ControlledStake(pool[1].Units(), pool[2].Units())))];
        IReadOnlyList<EntityStake<string>> entities = EntityStake<string>.Group(pools, StringComparer.Ordinal);
        ControlledStake[] stakes = [.. entities.Select(entity => entity.Stake)];
        Fraction tau = input.Tau();
        TauThreshold threshold = input.Threshold();

        expectations.Sequence($"{place}.entities", [.. expected.Items("entities").Select(name => name.GetString()!)], [.. entities.Select(entity => entity.Entity)]);
        expectations.Sequence($"{place}.own", [.. expected.Items("own").Select(own => own.Units())], [.. stakes.Select(stake => stake.Own)]);
        expectations.Sequence($"{place}.controlled", [.. expected.Items("controlled").Select(own => own.Units())], [.. stakes.Select(stake => stake.Controlled)]);
        expectations.Equal($"{place}.minimumAttackVector", expected.GetProperty("minimumAttackVector").IndexOrNull(), TauIndex.Compute([.. stakes.Select(stake => stake.Controlled)], tau, threshold));
        expectations.Equal($"{place}.poolLevelIndex", expected.GetProperty("poolLevelIndex").IndexOrNull(), TauIndex.Compute([.. pools.Select(pool => pool.Stake.Controlled)], tau, threshold));

        JsonElement cheapest = expected.GetProperty("minCapitalAtRisk");
        CheapestCoalition? computed = CapitalAtRisk.ForShare(stakes, tau, threshold);
        expectations.Equal($"{place}.minCapitalAtRisk.defined", cheapest.ValueKind != JsonValueKind.Null, computed is not null);
        if (cheapest.ValueKind == JsonValueKind.Null || computed is null)
        {
            return;
        }

        expectations.Equal($"{place}.ownStake", cheapest.GetProperty("ownStake").Units(), computed.OwnStake);
        expectations.Sequence($"{place}.members", [.. cheapest.Items("members").Select(member => member.GetInt32())], computed.Members);
        expectations.Equal($"{place}.controlled", cheapest.GetProperty("controlled").Units(), computed.Controlled);
        expectations.Equal($"{place}.coalitionLeverage", cheapest.GetProperty("coalitionLeverage").RationalOrNull(), computed.Leverage is Ratio leverage ? leverage : (ExactRational?)null);
        expectations.Equal($"{place}.fractionOfTotal", cheapest.GetProperty("fractionOfTotal").Rational(), computed.FractionOfTotal);
    }
}
