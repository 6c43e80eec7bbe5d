using System.Text.Json;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>Tables of pools: rank, stake to expect, split of the reward now and then.</summary>
internal sealed class PoolTableKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "reward-sharing" && @case.IsNamed("pools-");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement @in = @case.GetProperty("in");
        PoolOffer[] offers =
        [
            .. @in.Items("pools").Select(pool => new PoolOffer(
                pool.Rational("stake"), pool.Rational("pledge"), pool.Rational("cost"), pool.Rational("margin"))),
        ];
        IReadOnlyList<PoolStanding> table = PoolTable.Rank(@in.Curve(), offers);
        JsonElement[] rows = [.. @case.GetProperty("out").Items("pools")];
        expectations.Equal($"{place}.pools.length", rows.Length, table.Count);
        for (int i = 0; i < rows.Length; i++)
        {
            Compare($"{place}.pools[{i}]", rows[i], table[i], expectations);
        }
    }

    private static void Compare(string place, JsonElement row, PoolStanding pool, Expectations expectations)
    {
        foreach (JsonProperty expected in row.EnumerateObject())
        {
            string name = $"{place}.{expected.Name}";
            if (expected.Name == "rank")
            {
                expectations.Equal(name, expected.Value.GetInt32(), pool.Rank);
                continue;
            }

            expectations.Equal(name, expected.Value.Rational(), expected.Name switch
            {
                "reward" => pool.Split.Reward,
                "potentialProfit" => pool.Potential,
                "desirability" => pool.Desirability,
                "nonMyopicStake" => pool.NonMyopicStake,
                "nonMyopicReward" => pool.NonMyopicSplit.Reward,
                "operatorUtility" => pool.Split.OperatorUtility,
                "operatorUtilityNonMyopic" => pool.NonMyopicSplit.OperatorUtility,
                "memberRatePerUnit" => pool.Split.MemberRatePerUnit,
                "memberRatePerUnitNonMyopic" => pool.NonMyopicSplit.MemberRatePerUnit,
                "saturation" => pool.Saturation,
                _ => throw new NotSupportedException($"'{expected.Name}' is no figure of a pool."),
            });
        }
    }
}
