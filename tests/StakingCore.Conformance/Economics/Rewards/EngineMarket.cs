using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Simulation;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>
/// The players of a public simulator's run in the library's own market of pools, under the pool delegation protocol with
/// Cardano's rule: no leverage limit, and a liquid unit weighs 1.
/// </summary>
internal static class EngineMarket
{
    // The simulator prints stakes with 15 decimals, and costs with as many.
    private static readonly BigInteger _unit = BigInteger.Pow(10, 15);

    internal static DelegationSimulation Play(CardanoCurve curve, IReadOnlyList<StakePlayer> players)
    {
        var agents = players.Select(player => new SimulatedAgent(Units(player.Stake), Units(player.Cost))).ToList();
        UInt128 sum = agents.Aggregate(UInt128.Zero, (sum, agent) => sum + agent.Stake);
        if (sum < (UInt128)_unit)
        {
            // What printing cut off belongs to someone who runs no pool, so that all stake is 1 as it is for the curve.
            agents.Add(new SimulatedAgent((UInt128)_unit - sum, ulong.MaxValue));
        }

        var parameters = new DelegationParameters
        {
            TargetPools = (uint)curve.TargetPools,
            PledgeInfluence = new Fraction((ulong)curve.PledgeInfluence.Numerator, (ulong)curve.PledgeInfluence.Denominator),
            LiquidWeight = Fraction.One,
            UnbondingDelayEpochs = 0,
            EvidenceWindowEpochs = 0,
            IssuanceRate = Fraction.Zero,
            TreasuryRate = Fraction.Zero,
        };
        var market = new DelegationSimulation(parameters, Units(curve.Rewards), agents);
        market.Run(1000);
        return market;
    }

    private static UInt128 Units(ExactRational share) => (UInt128)(share * _unit).Floor();
}
