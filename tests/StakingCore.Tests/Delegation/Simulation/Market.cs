using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Simulation;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation.Simulation;

/// <summary>Short ways to a market.</summary>
internal static class Market
{
    internal static DelegationParameters Rules(
        uint k, string a0 = "3/10", string? limit = null, string liquid = "1", ulong minimumBond = 0) => new()
        {
            TargetPools = k,
            PledgeInfluence = Fraction.Parse(a0),
            LeverageLimit = limit is null ? null : Fraction.Parse(limit),
            LiquidWeight = Fraction.Parse(liquid),
            MinimumBond = minimumBond,
            UnbondingDelayEpochs = 0,
            EvidenceWindowEpochs = 0,
            IssuanceRate = Fraction.Zero,
            TreasuryRate = Fraction.Zero,
        };

    internal static DrawnPopulation Draw(int agents, ulong seed, string myopic = "0") =>
        new AgentPopulation { AgentCount = agents, Seed = seed, MyopicShare = Fraction.Parse(myopic) }.Draw();

    internal static DelegationSimulation Of(DelegationParameters rules, DrawnPopulation drawn, LossRule? losses = null) =>
        new(rules, drawn.Pot, drawn.Agents, new SimulatedFault(Fraction.One, losses ?? LossRule.OperatorFirst));
}
