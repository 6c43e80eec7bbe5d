using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Conformance.Economics.Decentralization;

/// <summary>Cases <c>rst-*</c>: a restaking network by enumeration and by its loads.</summary>
internal sealed class RestakingKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "restaking-security";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement expected = @case.GetProperty("out");
        RestakingNetwork network = Network(input);
        ExactRational shock = input.GetProperty("psi").Rational();
        ExactRational? gamma = network.Gamma();

        expectations.Equal($"{place}.gamma", expected.GetProperty("gamma").RationalOrNull(), gamma);
        expectations.Sequence($"{place}.validatorLoads", [.. expected.Items("validatorLoads").Select(load => load.Rational())], network.ValidatorLoads());
        expectations.Equal($"{place}.localGamma", expected.GetProperty("localGamma").RationalOrNull(), network.LocalGamma());
        expectations.Equal($"{place}.secure", expected.GetProperty("secure").GetBoolean(), network.IsSecure());
        expectations.Equal($"{place}.worstLoss", expected.GetProperty("worstLoss").Rational(), network.WorstLoss(shock));
        expectations.Equal(
            $"{place}.theoremBound",
            expected.GetProperty("theoremBound").RationalOrNull(),
            gamma is ExactRational value ? RestakingNetwork.LossBound(value, shock) : null);

        RestakingAttack? best = network.BestAttack();
        bool attackable = expected.Knows("bestAttack", out JsonElement attack);
        expectations.Equal($"{place}.bestAttack.defined", attackable, best is not null);
        if (attackable && best is not null)
        {
            expectations.Sequence($"{place}.services", [.. attack.Items("services").Select(index => index.GetInt32())], best.Services);
            expectations.Sequence($"{place}.validators", [.. attack.Items("validators").Select(index => index.GetInt32())], best.Validators);
            expectations.Equal($"{place}.net", attack.GetProperty("net").Integer(), best.Net);
        }
    }

    private static RestakingNetwork Network(JsonElement input)
    {
        ILookup<int, int> edges = input.Items("edges").ToLookup(edge => edge[0].GetInt32(), edge => edge[1].GetInt32());
        Fraction[] alphas = [.. input.Items("alpha").Select(alpha => alpha.Parameter())];
        RestakedService[] services =
            [.. input.Items("serviceProfit").Select((profit, i) => new RestakedService(profit.Units(), alphas[i], [.. edges[i]]))];
        return new RestakingNetwork([.. input.Items("validatorStake").Select(stake => stake.Units())], services);
    }
}
