using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>The pots of one reward calculation, step by step.</summary>
public sealed class PotsExplanation
{
    private const string StartStep = "PulsingReward.hs startStep";

    private PotsExplanation(EpochPots pots, StepList steps, RewardParameters parameters)
    {
        Pots = pots;
        Steps = steps.Steps;
        Parameters = parameters;
    }

    /// <summary>What <see cref="EpochPots.Compute"/> says; the steps end in the same values.</summary>
    public EpochPots Pots { get; }

    /// <summary>From the blocks expected to the circulation.</summary>
    public IReadOnlyList<ExplanationStep> Steps { get; }

    internal RewardParameters Parameters { get; }

    /// <summary>Explains the pots.</summary>
    /// <param name="parameters">The parameters of the epoch whose blocks are rewarded.</param>
    /// <param name="network">The network's constants.</param>
    /// <param name="reserves">The reserves when the calculation starts; at most the supply.</param>
    /// <param name="fees">The fees of the rewarded epoch, in lovelace.</param>
    /// <param name="blocksMade">All blocks of the epoch outside the overlay schedule.</param>
    /// <exception cref="ArgumentException">What <see cref="EpochPots.Compute"/> refuses.</exception>
    /// <exception cref="OverflowException">What <see cref="EpochPots.Compute"/> refuses.</exception>
    /// <exception cref="InvalidOperationException">The explanation and <see cref="EpochPots.Compute"/> disagree.</exception>
    public static PotsExplanation Compute(
        RewardParameters parameters,
        NetworkConstants network,
        Amount<Lovelace> reserves,
        Amount<Lovelace> fees,
        ulong blocksMade)
    {
        var pots = EpochPots.Compute(parameters, network, reserves, fees, blocksMade);
        var steps = new StepList();
        ExactRational expected = AddExpectedBlocks(steps, parameters, network);
        ExactRational eta = AddEta(steps, parameters, expected, blocksMade);

        ExactRational rho = ExactRational.FromFraction(parameters.MonetaryExpansion);
        ExactRational expansion = steps.Floor(
            "ΔR1", "expansion, out of the reserves", "min(1, η) · ρ · reserves",
            $"min(1, {eta}) · {parameters.MonetaryExpansion} · {reserves}",
            ExactRational.Min(ExactRational.FromInteger(1), eta) * rho * ExactRational.FromAmount(reserves),
            StepUnit.Lovelace, StartStep);
        ExactRational pot = steps.Exact(
            "P", "reward pot", "fees + ΔR1", $"{fees} + {expansion}", ExactRational.FromAmount(fees) + expansion,
            StepUnit.Lovelace, StartStep);
        ExactRational treasury = steps.Floor(
            "ΔT1", "the treasury's share of the pot", "τ · P", $"{parameters.TreasuryCut} · {pot}",
            ExactRational.FromFraction(parameters.TreasuryCut) * pot, StepUnit.Lovelace, StartStep);
        ExactRational available = steps.Exact(
            "R", "available to the pools", "P − ΔT1", $"{pot} − {treasury}", pot - treasury, StepUnit.Lovelace, StartStep);
        ExactRational circulation = steps.Exact(
            "T", "circulation: all lovelace outside the reserves", "supply − reserves",
            $"{network.MaxLovelaceSupply} − {reserves}",
            ExactRational.FromAmount(network.MaxLovelaceSupply) - ExactRational.FromAmount(reserves),
            StepUnit.Lovelace, "PulsingReward.hs circulation");

        Agreement.Require("N*", expected, ExactRational.FromInteger(pots.ExpectedBlocks));
        Agreement.Require("η", eta, ExactRational.FromRatio(pots.Eta));
        Agreement.Require("ΔR1", expansion, pots.Expansion);
        Agreement.Require("P", pot, pots.RewardPot);
        Agreement.Require("ΔT1", treasury, pots.TreasuryShare);
        Agreement.Require("R", available, pots.Available);
        Agreement.Require("T", circulation, pots.Circulation);
        return new PotsExplanation(pots, steps, parameters);
    }

    private static ExactRational AddExpectedBlocks(StepList steps, RewardParameters parameters, NetworkConstants network)
    {
        ExactRational pools = ExactRational.FromInteger(1) - ExactRational.FromFraction(parameters.Decentralization);
        return steps.Floor(
            "N*", "blocks expected of the pools", "(1 − d) · f · slots",
            $"(1 − {parameters.Decentralization}) · {network.ActiveSlotCoefficient} · {network.SlotsPerEpoch}",
            pools
                * ExactRational.FromFraction(network.ActiveSlotCoefficient)
                * ExactRational.FromInteger(network.SlotsPerEpoch),
            StepUnit.Blocks, StartStep);
    }

    private static ExactRational AddEta(
        StepList steps, RewardParameters parameters, ExactRational expected, ulong blocksMade)
    {
        const string Meaning = "blocks made by blocks expected";
        return ExactRational.FromFraction(parameters.Decentralization) >= new ExactRational(4, 5)
            ? steps.Exact(
                "η", Meaning, "1, since d ≥ 4/5", $"1, since {parameters.Decentralization} ≥ 4/5",
                ExactRational.FromInteger(1), StepUnit.Proportion, StartStep)
            : steps.Exact(
                "η", Meaning, "N / N*", $"{blocksMade} / {expected}",
                ExactRational.FromInteger(blocksMade) / expected, StepUnit.Proportion, StartStep);
    }
}
