using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>The closed forms for splitting a pledge over pools and for Sybil majorities.</summary>
internal sealed class SplittingAndSybilKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "reward-sharing-equilibrium" && @case.IsNamed("syb-");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement @in = @case.GetProperty("in");
        JsonElement @out = @case.GetProperty("out");
        CardanoCurve curve = @in.Curve();
        ExactRational cost = @in.Rational("cost");
        ExactRational extra = @in.Rational("extraPoolCostFraction");

        ExactRational gain = PoolSplitting.Gain(curve, cost, extra, @in.Rational("theta"));
        expectations.Equal($"{place}.splittingGain", @out.Rational("splittingGain"), gain);
        expectations.Equal($"{place}.splittingPays", @out.GetProperty("splittingPays").GetBoolean(), gain.Sign > 0);
        expectations.Equal(
            $"{place}.marginalOperatorSplitProfit",
            @out.Rational("marginalOperatorSplitProfit"),
            PoolSplitting.ScaledGainAtCutoff(curve, new StakePlayer(@in.Rational("stake"), cost), extra));
        expectations.Equal(
            $"{place}.splitProofPledge",
            @out.GetProperty("splitProofPledge").RationalOrNull(),
            PoolSplitting.SplitProofPledge(curve, cost));
        expectations.Equal(
            $"{place}.majoritySybilStake",
            @out.GetProperty("majoritySybilStake").RationalOrNull(),
            SybilBound.MajorityStake(curve, @in.Rational("honestPledge"), cost, @in.Rational("dumpingRatio")));
    }
}
