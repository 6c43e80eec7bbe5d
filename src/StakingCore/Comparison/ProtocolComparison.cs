using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.Positions;
using StakingCore.Slashing;

namespace StakingCore.Comparison;

/// <summary>
/// The question that pool delegation starts from, put to protocols: an operator with little of its own, much delegated to it,
/// and a fault that comes to light later. Who can still be slashed, who loses what, and what does nobody pay?
/// </summary>
public static class ProtocolComparison
{
    /// <summary>Puts a case to protocols, in their order.</summary>
    /// <param name="question">The case.</param>
    /// <param name="protocols">The protocols; see <see cref="ProtocolPresets"/>.</param>
    public static IReadOnlyList<ComparisonRow> Compare(ComparisonCase question, IEnumerable<ProtocolPreset> protocols)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        return [.. protocols.Select(protocol => Compare(question, protocol))];
    }

    /// <summary>
    /// Puts a case to one protocol. Stakes finer than its base unit are cut off; the penalty is a floor in base units, and
    /// allocated by the protocol's rule over what is reachable.
    /// </summary>
    /// <param name="question">The case.</param>
    /// <param name="protocol">The protocol.</param>
    public static ComparisonRow Compare(ComparisonCase question, ProtocolPreset protocol)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(protocol);
        var unit = BigInteger.Pow(10, protocol.Decimals);
        UInt128 asked = Units(question.Delegated, unit);
        UInt128 own = Units(question.Own, unit);
        UInt128 taken = protocol.Limit.MaximumDelegated(own) is { } most && most < asked ? (UInt128)most : asked;
        var stake = new PoolStake(own, taken);
        ExactRational rate = protocol.LossRule is null ? ExactRational.Zero : question.SlashFraction ?? protocol.DoubleSigningRate;
        var ownExit = ExitAfterFault.Of(protocol, StakeRole.Operator, question);
        ExitAfterFault? delegatedExit = protocol.DelegatorRole is { } role ? ExitAfterFault.Of(protocol, role, question) : null;
        UInt128 ownReachable = ownExit.IsReached ? own : 0;
        UInt128 delegatedReachable = delegatedExit is { IsReached: true } ? taken : 0;
        LossAllocation? allocation = Allocate(protocol, stake, rate, ownReachable, delegatedReachable);
        AttackScenario atOnce = Scenario(question, protocol, stake, ownExit.IsReachedAtOnce ? rate : ExactRational.Zero, unit);
        AttackScenario late = ownExit.IsReached ? atOnce : atOnce with { SlashFraction = ExactRational.Zero };
        UInt128 absorbed = allocation?.Totals.Absorbed ?? 0;
        return new ComparisonRow
        {
            Protocol = protocol,
            Own = new ExactRational(own, unit),
            Delegated = new ExactRational(taken, unit),
            Refused = new ExactRational(asked - taken, unit),
            Leverage = stake.Leverage,
            Rate = rate,
            OwnReachable = new ExactRational(ownReachable, unit),
            DelegatedReachable = new ExactRational(delegatedReachable, unit),
            OwnObstacle = ownExit.Obstacle,
            DelegatedObstacle = delegatedExit?.Obstacle,
            OperatorFreeDays = ownExit.FreeDays,
            DelegatorFreeDays = delegatedExit?.FreeDays,
            Allocation = allocation,
            OperatorLoss = new ExactRational(allocation?.OperatorLoss ?? 0, unit),
            DelegatorLoss = new ExactRational(allocation?.Totals.DelegatorLoss ?? 0, unit),
            Unpaid = ExactRational.Max(ExactRational.Zero, (late.CorruptionValue - ExactRational.FromInteger(absorbed)) / unit),
            Scenario = late,
            BreakEven = late.BreakEven / unit,
            BreakEvenAtOnce = atOnce.BreakEven / unit,
        };
    }

    private static LossAllocation? Allocate(
        ProtocolPreset protocol, PoolStake stake, ExactRational rate, UInt128 ownReachable, UInt128 delegatedReachable)
    {
        if (protocol.LossRule is not { } rule)
        {
            return null;
        }

        BigInteger charged = protocol.IsPenaltyOnOwnStake ? stake.Own : stake.Controlled;
        var penalty = (UInt128)(rate * charged).Floor();
        return rule.Allocate(penalty, ownReachable, [delegatedReachable], LossRounding.PrefixFloor);
    }

    private static AttackScenario Scenario(
        ComparisonCase question, ProtocolPreset protocol, PoolStake stake, ExactRational rate, ExactRational unit) => new()
        {
            Stake = stake,
            Rule = protocol.OperatorLossRule,
            SlashFraction = rate,
            DetectionProbability = question.DetectionProbability,
            FutureIncome = question.FutureIncome * unit,
            SocialCollateral = question.SocialCollateral * unit,
            SocialProbability = question.SocialProbability,
            AttackCost = question.AttackCost * unit,
            FixedValue = question.FixedValue * unit,
            ValuePerUnit = question.ValuePerUnit,
        };

    // The case allows at most 10^15, and a unit is at most 10^18 base units: the product fits 128 bits.
    private static UInt128 Units(ExactRational amount, BigInteger unit) => (UInt128)(amount * unit).Floor();
}
