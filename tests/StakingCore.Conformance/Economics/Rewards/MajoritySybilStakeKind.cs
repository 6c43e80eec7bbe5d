using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>The majority stakes that a specification prints, and the exact numbers behind them.</summary>
internal sealed class MajoritySybilStakeKind : ICaseKind
{
    // Half a unit of the fourth decimal: how far a correctly rounded figure may be from the number.
    private static readonly ExactRational _halfOfLastDecimal = new(1, 20_000);

    public bool Understands(string suite, JsonElement @case) =>
        suite == "published-numbers" && @case.Text("kind") == "majoritySybilStake";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement @in = @case.GetProperty("in");
        JsonElement @out = @case.GetProperty("out");
        ExactRational? stake = SybilBound.MajorityStake(
            @in.Curve(), @in.Rational("honestPledge"), @in.Rational("cost"), @in.Rational("dumpingRatio"));
        expectations.Equal($"{place}.stake", @out.GetProperty("stake").RationalOrNull(), stake);

        var printed = ExactRational.Parse(@out.Text("published4"));
        expectations.Holds(
            $"{place}.published4",
            stake is { } value && ExactRational.Abs(value - printed) <= _halfOfLastDecimal,
            $"printed {printed}, computed {stake}");
    }
}
