using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Conformance.Cardano;

/// <summary>Optimal rewards from rational shares.</summary>
internal sealed class MaxPoolRunner : IVectorRunner
{
    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => file.IsArrayOf("sigma", "relativePledge", "maxPool");

    public void Replay(VectorFile file, Expectations expectations)
    {
        int index = 0;
        foreach (JsonElement item in file.Json.EnumerateArray())
        {
            RewardParameters parameters = ParametersWith(
                item.GetProperty("nOpt").GetUInt32(),
                item.Fraction("a0"),
                item.Knows("maxPledgeLeverage", out _) ? item.Fraction("maxPledgeLeverage") : null);

            expectations.Equal(
                $"[{index}].maxPool",
                item.Lovelace("maxPool"),
                OptimalReward.Compute(
                    parameters,
                    item.Lovelace("available"),
                    item.Fraction("sigma").ToRatio(),
                    item.Fraction("relativePledge").ToRatio()));
            index++;
        }
    }

    /// <summary>Parameters where only what shapes the reward curve matters.</summary>
    internal static RewardParameters ParametersWith(uint targetNumber, Fraction pledgeInfluence, Fraction? leverageCap) => new()
    {
        MonetaryExpansion = Fraction.Zero,
        TreasuryCut = Fraction.Zero,
        PoolPledgeInfluence = pledgeInfluence,
        StakePoolTargetNumber = targetNumber,
        MaxPledgeLeverage = leverageCap,
        ProtocolVersion = new ProtocolVersion(10),
    };
}
