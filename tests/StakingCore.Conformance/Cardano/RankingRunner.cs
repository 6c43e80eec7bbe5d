using System.Globalization;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ranking;

namespace StakingCore.Conformance.Cardano;

/// <summary>Saturation, desirability, top pools, non-myopic rewards, and performance estimates.</summary>
internal sealed class RankingRunner : IVectorRunner
{
    // One sample, as the vectors' description states for the estimates.
    private const decimal OneSample = 0.01m;

    // A power from another mathematical library may differ in its last place, 2^-53 just below one; twice that here.
    private const decimal PowerTolerance = 2.3e-16m;

    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => file.IsObjectWith("ranking", "likelihood");

    public void Replay(VectorFile file, Expectations expectations)
    {
        foreach (JsonElement item in file.Json.Items("ranking"))
        {
            ReplayRanking(item, expectations);
        }

        foreach (JsonElement item in file.Json.Items("likelihood"))
        {
            ReplayLikelihood(item, expectations);
        }
    }

    private static void ReplayRanking(JsonElement item, Expectations expectations)
    {
        string place = item.Text("id");
        JsonElement input = item.GetProperty("input");
        var basis = new RankingBasis
        {
            Parameters = MaxPoolRunner.ParametersWith(input.GetProperty("nOpt").GetUInt32(), input.Fraction("a0"), null),
            RewardPot = input.Lovelace("rewardPot"),
            Circulation = input.Lovelace("circulation"),
        };
        var ranking = PoolRanking.Compute(
            basis, item.Items("pools").Select(ReadPool), input.GetProperty("topCount").GetInt32());

        expectations.Equal($"{place}.saturationPoint", item.Lovelace("saturationPoint"), basis.SaturationPoint);
        expectations.Sequence<string>(
            $"{place}.top",
            [.. item.Items("top").Select(id => id.GetString()!)],
            [.. ranking.Pools.Where(ranked => ranked.IsTop).Select(ranked => ranked.Pool.Id.Text)]);

        var ranked = ranking.Pools.ToDictionary(pool => pool.Pool.Id);
        foreach (JsonElement pool in item.Items("pools"))
        {
            ReplayPool($"{place}.{pool.Text("id")}", pool, ranking, ranked, input.Lovelace("memberStake"), expectations);
        }
    }

    private static void ReplayPool(
        string place,
        JsonElement pool,
        PoolRanking ranking,
        Dictionary<PoolId, RankedPool> ranked,
        Amount<Lovelace> memberStake,
        Expectations expectations)
    {
        RankedPool computed = ranked[new PoolId(pool.Text("id"))];
        NonMyopicReward reward = ranking.NonMyopicRewardOf(computed.Pool.Id, memberStake);

        expectations.Equal(
            $"{place}.saturation", pool.Text("saturation"), ranking.Basis.Saturation(computed.Pool.Stake).ToString());
        expectations.Equal(
            $"{place}.leverage",
            pool.Knows("leverage", out JsonElement leverage) ? leverage.GetString() : null,
            computed.Pool.PledgeLeverage?.ToString());
        expectations.Equal(
            $"{place}.desirability",
            HexadecimalFloat.Bits(HexadecimalFloat.Parse(pool.Text("desirability"))),
            HexadecimalFloat.Bits(computed.DesirabilityBinary64));
        expectations.Equal($"{place}.nonMyopicStake", pool.Text("nonMyopicStake"), reward.StakeShare.ToString());
        expectations.Equal($"{place}.nonMyopicMemberReward", pool.Lovelace("nonMyopicMemberReward"), reward.Member);
    }

    /// <summary>The vectors give no owners' stake: every pledge counts as met.</summary>
    private static PoolCandidate ReadPool(JsonElement pool) => new()
    {
        Id = new PoolId(pool.Text("id")),
        Parameters = new PoolParameters(pool.Lovelace("pledge"), pool.Lovelace("cost"), pool.Fraction("margin")),
        Stake = pool.Lovelace("stake"),
        OwnerStake = pool.Lovelace("pledge"),
        Performance = new PerformanceEstimate(HexadecimalFloat.Parse(pool.Text("performance"))),
    };

    private static void ReplayLikelihood(JsonElement item, Expectations expectations)
    {
        string place = item.Text("id");
        NetworkConstants network = NetworkConstants.Mainnet;
        Fraction decentralization = item.Fraction("d");
        Ratio share = item.Fraction("relativeStake").ToRatio();

        expectations.Within(
            $"{place}.leaderProbability",
            (decimal)HexadecimalFloat.Parse(item.Text("leaderProbability")),
            (decimal)LeaderProbability.ComputeBinary64(network.ActiveSlotCoefficient, share, decentralization),
            PowerTolerance);

        PerformanceLikelihood first = PerformanceLikelihood.Empty.FollowedBy(
            PerformanceLikelihood.OfEpoch(network, decentralization, share, item.GetProperty("blocks").GetUInt64()));
        PerformanceLikelihood second = first.FollowedBy(
            PerformanceLikelihood.OfEpoch(network, decentralization, share, item.GetProperty("blocksNextEpoch").GetUInt64()));

        WithinOneSample("estimateFresh", first);
        WithinOneSample("estimateDecayed", second);

        void WithinOneSample(string member, PerformanceLikelihood history) => expectations.Within(
            $"{place}.{member}",
            decimal.Parse(item.Text(member), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            (decimal)history.Estimate().Binary64,
            OneSample);
    }
}
