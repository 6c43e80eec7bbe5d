using System.Numerics;
using System.Text.Json;
using StakingCore.Leverage;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary><c>bondCurve</c>: the bond for validators and the validators for a bond, by the stated curve and by the preset of its name.</summary>
internal sealed class BondCurveKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "protocol-leverage-limits" && @case.Text("kind") == "bondCurve";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        var stated = new BondCurve(
            [.. input.Items("base").Select(bond => bond.Units())], input.GetProperty("step").Units(), input.GetProperty("validatorStake").Units());
        BigInteger validators = input.GetProperty("validators").Integer();
        UInt128 bond = input.GetProperty("bond").Units();
        JsonElement expected = @case.GetProperty("out");
        foreach (BondCurve curve in new[] { stated, Preset(input.Text("curve")) })
        {
            expectations.Equal($"{place}.requiredBond", expected.GetProperty("requiredBond").Integer(), curve.BondFor(validators));
            expectations.Equal($"{place}.leverage", expected.GetProperty("leverage").RationalOrNull(), curve.Leverage(validators));
            expectations.Equal($"{place}.validatorsForBond", expected.GetProperty("validatorsForBond").Integer(), curve.ValidatorsFor(bond));
        }
    }

    private static BondCurve Preset(string name) => name switch
    {
        "rocketPoolLeb16" => BondCurve.RocketPoolLeb16,
        "rocketPoolLeb8" => BondCurve.RocketPoolLeb8,
        "rocketPoolSaturn1" => BondCurve.RocketPoolSaturn1,
        "rocketPoolSaturn2" => BondCurve.RocketPoolSaturn2,
        "lidoCsmDefault" => BondCurve.LidoCsm,
        "lidoCsmIdentified" => BondCurve.LidoCsmIdentified,
        _ => throw new NotSupportedException($"unknown curve {name}"),
    };
}
