using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>The closed-form equilibrium, and where the best-response dynamic comes to rest.</summary>
internal sealed class RewardEquilibriumKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "reward-sharing-equilibrium" && @case.IsNamed("eq-");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement @in = @case.GetProperty("in");
        JsonElement @out = @case.GetProperty("out");
        CardanoCurve curve = @in.Curve();
        StakePlayer[] players = @in.Players();

        var closed = RewardEquilibrium.Solve(curve, players);
        expectations.Sequence($"{place}.potential", @out.Rationals("potential"), closed.Potentials);
        expectations.Sequence($"{place}.operators", @out.Indices("operators"), closed.Operators);
        expectations.Equal($"{place}.theta", @out.Rational("theta"), closed.Theta);
        expectations.Sequence($"{place}.margins", @out.RationalsOrNull("margins"), closed.Margins);
        expectations.Sequence($"{place}.utilities", @out.Rationals("utilities"), closed.Utilities);
        expectations.Equal($"{place}.memberRatePerUnit", @out.Rational("memberRatePerUnit"), closed.MemberRatePerUnit);
        expectations.Equal($"{place}.maxDeviationGain", @out.Rational("maxDeviationGain"), closed.MaxDeviationGain);

        JsonElement dynamics = @out.GetProperty("dynamics");
        BestResponseOutcome outcome = BestResponseDynamic.Run(curve, players);
        expectations.Holds($"{place}.dynamics", outcome.HasSettled, "the dynamic has not settled");
        expectations.Equal($"{place}.dynamics.rounds", dynamics.GetProperty("rounds").GetInt32(), outcome.Rounds);
        expectations.Sequence($"{place}.dynamics.topPools", dynamics.Indices("topPools"), outcome.TopPools);
        expectations.Sequence($"{place}.dynamics.margins", dynamics.RationalsOrNull("margins"), outcome.Margins);
        expectations.Sequence($"{place}.dynamics.desirabilities", dynamics.RationalsOrNull("desirabilities"), outcome.Desirabilities);
    }
}
