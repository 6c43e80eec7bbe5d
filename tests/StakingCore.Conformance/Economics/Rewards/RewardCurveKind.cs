using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>One pool's reward under each curve.</summary>
internal sealed class RewardCurveKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "reward-sharing" && @case.IsNamed("rw-");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement @in = @case.GetProperty("in");
        ExactRational? cap = @in.Knows("maxLeverage", out JsonElement leverage) ? leverage.Rational() : null;
        foreach (JsonProperty expected in @case.GetProperty("out").EnumerateObject())
        {
            ExactRational reward = Curve(expected.Name, @in.Curve(), cap).Reward(@in.Rational("stake"), @in.Rational("pledge"));
            expectations.Equal($"{place}.{expected.Name}", expected.Value.Rational(), reward);
        }
    }

    private static RewardCurve Curve(string name, CardanoCurve plain, ExactRational? cap) => name switch
    {
        "cardano" => plain,
        "simplified" => new SimplifiedCurve(plain.TargetPools, plain.PledgeInfluence, plain.Rewards),
        "flatPledge" => new FlatPledgeCurve(plain.TargetPools, plain.PledgeInfluence, plain.Rewards),
        "leverageCapped" => new CardanoCurve(plain.TargetPools, plain.PledgeInfluence, plain.Rewards, cap!.Value),
        "leverageCappedSimple" => new LeverageCurve(plain.TargetPools, cap!.Value, plain.Rewards),
        _ => throw new NotSupportedException($"'{name}' is no reward curve."),
    };
}
