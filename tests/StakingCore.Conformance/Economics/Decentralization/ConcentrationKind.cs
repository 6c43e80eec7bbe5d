using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Conformance.Economics.Decentralization;

/// <summary>Cases <c>met-*</c>: every measure of one distribution.</summary>
internal sealed class ConcentrationKind : ICaseKind
{
    private static readonly Fraction[] _taus = [new(1, 3), new(1, 2), new(2, 3)];

    public bool Understands(string suite, JsonElement @case) =>
        suite == "decentralisation-metrics" && @case.Text("id").StartsWith("met-", StringComparison.Ordinal);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        UInt128[] stakes = [.. @case.GetProperty("in").Items("stakes").Select(stake => stake.Units())];
        JsonElement expected = @case.GetProperty("out");
        var distribution = new StakeDistribution(stakes);

        expectations.Equal($"{place}.nakamotoStrict", expected.GetProperty("nakamotoStrict").IndexOrNull(), TauIndex.Nakamoto(stakes));
        Indices(place, expected, "tauStrict", TauThreshold.Strict);
        Indices(place, expected, "tauInclusive", TauThreshold.Inclusive);
        Exact("gini", distribution.Gini);
        Exact("hhi", distribution.Herfindahl);
        Exact("effectiveCount", distribution.EffectiveCount);
        Exact("cr1", distribution.ConcentrationRatio(1));
        Exact("cr3", distribution.ConcentrationRatio(3));
        Exact("homogeneity", distribution.Homogeneity);
        Irrational("shannonBits", distribution.ShannonBitsBinary64);
        Irrational("renyi2Bits", distribution.Renyi2BitsBinary64);
        Irrational("theil", distribution.TheilBinary64);

        void Exact(string member, ExactRational? actual) =>
            expectations.Equal($"{place}.{member}", expected.GetProperty(member).RationalOrNull(), actual);

        void Irrational(string member, double? actual) =>
            expectations.WithinOrNull($"{place}.{member}", expected.GetProperty(member), actual);

        void Indices(string at, JsonElement from, string member, TauThreshold threshold) => expectations.Sequence(
            $"{at}.{member}",
            [.. from.Items(member).Select(DistributionReading.IndexOrNull)],
            [.. _taus.Select(tau => distribution.TauIndex(tau, threshold))]);
    }
}
