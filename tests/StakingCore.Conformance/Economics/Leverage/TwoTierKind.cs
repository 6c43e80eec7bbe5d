using System.Numerics;
using System.Text.Json;
using StakingCore.Leverage;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary><c>twoTier</c>: slashable and delegated stake in a fixed ratio.</summary>
internal sealed class TwoTierKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "protocol-leverage-limits" && @case.Text("kind") == "twoTier";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        PoolStake stake = input.Stake("c1", "c2");
        var tiers = new TwoTierStaking(
            input.GetProperty("g").Rational(), input.GetProperty("r1").Rational(), input.GetProperty("r2").Rational());
        JsonElement expected = @case.GetProperty("out");
        expectations.Equal<BigInteger?>(
            $"{place}.maxDelegated", expected.GetProperty("maxDelegated").Integer(), tiers.MaximumDelegated(stake.Own));
        expectations.Equal($"{place}.withinRatio", expected.GetProperty("withinRatio").GetBoolean(), tiers.IsWithin(stake));
        expectations.Equal($"{place}.leverage", expected.GetProperty("leverage").RationalOrNull(), stake.Leverage);
        expectations.Equal($"{place}.issuance", expected.GetProperty("issuance").Rational(), tiers.Issuance(stake));
    }
}
