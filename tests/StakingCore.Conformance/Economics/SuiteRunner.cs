using System.Text.Json;
using StakingCore.Conformance.Economics.Decentralization;
using StakingCore.Conformance.Economics.Leverage;
using StakingCore.Conformance.Economics.LockUps;
using StakingCore.Conformance.Economics.Rewards;
using StakingCore.Conformance.Economics.SlashingAllocation;
using StakingCore.Conformance.Economics.SlashingRates;

namespace StakingCore.Conformance.Economics;

/// <summary>Replays a suite of economics cases, each by the one kind that understands it.</summary>
internal sealed class SuiteRunner : IVectorRunner
{
    // One line a kind.
    private static readonly ICaseKind[] _kinds =
    [
        new AttackScenarioKind(),
        new AutonityKind(),
        new BondCurveKind(),
        new BondFactorKind(),
        new ConcentrationKind(),
        new DetectionDelayKind(),
        new EngineEquilibriumKind(),
        new EthereumPenaltyKind(),
        new GeometricDelayKind(),
        new LossAllocationKind(),
        new MajoritySybilStakeKind(),
        new MaximumLeverageKind(),
        new MinimumAttackVectorKind(),
        new NamadaCubicKind(),
        new PenaltySweepKind(),
        new PolkadotEquivocationKind(),
        new PoolTableKind(),
        new PowerLawKind(),
        new PublishedConcentrationKind(),
        new QuadraticRateKind(),
        new RestakingBoundKind(),
        new RestakingKind(),
        new RewardCurveKind(),
        new RewardEquilibriumKind(),
        new SplittingAndSybilKind(),
        new SurchargeKind(),
        new TauIndexKind(),
        new TezosAdaptiveBpKind(),
        new TezosAdaptiveKind(),
        new TezosCapacityKind(),
        new TwoTierKind(),
        new ValidatorOnlySlashKind(),
        new W3fUnresponsiveKind(),
        new WaterfallKind(),
        new WeakSubjectivityElectraKind(),
        new WeakSubjectivityPhase0Kind(),
        new WeightFactorCapKind(),
    ];

    public string Protocol => "economics";

    public bool Understands(VectorFile file) => file.IsObjectWith("suite", "version", "count", "cases");

    public void Replay(VectorFile file, Expectations expectations)
    {
        string suite = file.Json.Text("suite");
        int cases = 0;
        foreach (JsonElement @case in file.Json.Items("cases"))
        {
            cases++;
            string id = @case.Text("id");
            ICaseKind[] kinds = [.. _kinds.Where(kind => kind.Understands(suite, @case))];
            if (kinds is [ICaseKind kind])
            {
                Replay(kind, id, @case, expectations);
            }
            else
            {
                expectations.Broken($"{id}: understood by {kinds.Length} kinds of case");
            }
        }

        expectations.Equal("count", file.Json.GetProperty("count").GetInt32(), cases);
    }

    private static void Replay(ICaseKind kind, string id, JsonElement @case, Expectations expectations)
    {
        try
        {
            kind.Replay(id, @case, expectations);
        }
#pragma warning disable CA1031 // Whatever breaks on a case is that case's failure; the others are still replayed.
        catch (Exception error)
#pragma warning restore CA1031
        {
            expectations.Broken($"{id}: could not be replayed: {error.GetType().Name}: {error.Message}");
        }
    }
}
