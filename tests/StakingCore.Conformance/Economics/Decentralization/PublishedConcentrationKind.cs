using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Conformance.Economics.Decentralization;

/// <summary>Kinds <c>gini</c> and <c>hhi10000</c>: printed indices of inequality and concentration.</summary>
internal sealed class PublishedConcentrationKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "published-numbers" && @case.Text("kind") is "gini" or "hhi10000";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        var distribution = new StakeDistribution(@case.GetProperty("in").Stakes());
        JsonElement expected = @case.GetProperty("out");
        if (@case.Text("kind") == "hhi10000")
        {
            expectations.Equal($"{place}.hhi", expected.GetProperty("hhi").RationalOrNull(), distribution.HerfindahlPoints);
            return;
        }

        expectations.Equal($"{place}.gini", expected.GetProperty("gini").RationalOrNull(), distribution.Gini);

        // The printed figure is the exact one rounded to as many decimals as it has.
        var printed = ExactRational.Parse(expected.Text("published5"));
        ExactRational difference = ExactRational.Abs(printed - distribution.Gini!.Value);
        expectations.Holds($"{place}.published5", difference <= new ExactRational(1, 200_000), $"{distribution.Gini} is not {printed} to five decimals");
    }
}
