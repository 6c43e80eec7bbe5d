using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>
/// The rules as their definitions have them, in BigInteger, sharing nothing with the library but the rules' parameters.
/// </summary>
internal static class LossOracle
{
    /// <summary>Operator, other pools, fund, shortfall and each delegator.</summary>
    internal sealed record Losses(BigInteger Operator, BigInteger OtherPools, BigInteger Fund, BigInteger Shortfall, BigInteger[] Delegators)
    {
        internal BigInteger Delegated => Sum(Delegators);
    }

    internal static Losses Allocate(LossRule rule, BigInteger penalty, BigInteger own, BigInteger[] delegators, LossRounding rounding)
    {
        BigInteger delegated = Sum(delegators);
        BigInteger total = own + delegated;
        var covered = BigInteger.Min(penalty, total);
        var first = BigInteger.Min(own, penalty);
        switch (rule)
        {
            case ProRataRule:
                {
                    BigInteger[] all = Split(covered, [own, .. delegators], rounding);
                    return new Losses(all[0], 0, 0, penalty - covered, all[1..]);
                }

            case CappedDelegatorRule capped:
                {
                    BigInteger[] all = Split(covered, [own, .. delegators], rounding);
                    BigInteger[] charged = [.. delegators.Select((stake, i) =>
                    BigInteger.Min(all[i + 1], stake * capped.Cap.Numerator / capped.Cap.Denominator))];
                    var operatorLoss = BigInteger.Min(own, covered - Sum(charged));
                    BigInteger unpaid = penalty - operatorLoss - Sum(charged);
                    var fund = BigInteger.Min(capped.Fund, unpaid);
                    return new Losses(operatorLoss, 0, fund, unpaid - fund, charged);
                }

            case LeverageWeightedRule weighted:
                {
                    ExactRational share = total.IsZero
                        ? ExactRational.Zero
                        : (ExactRational)covered * ((ExactRational)own + (weighted.Beta * (ExactRational)delegated)) / total;
                    var operatorLoss = BigInteger.Min(own, share.Ceiling());
                    return new Losses(operatorLoss, 0, 0, penalty - covered, Split(covered - operatorLoss, delegators, rounding));
                }

            default:
                {
                    BigInteger between = rule switch
                    {
                        OperatorFundDelegatorsRule withFund => BigInteger.Min(withFund.Fund, penalty - first),
                        OperatorDebtRule debt => BigInteger.Min(Sum([.. debt.OtherPools.Select(stake => (BigInteger)stake)]), penalty - first),
                        _ => BigInteger.Zero,
                    };
                    BigInteger rest = rule is OperatorOnlyRule ? 0 : BigInteger.Min(penalty - first - between, delegated);
                    bool isDebt = rule is OperatorDebtRule;
                    return new Losses(
                        first, isDebt ? between : 0, isDebt ? 0 : between, penalty - first - between - rest, Split(rest, delegators, rounding));
                }
        }
    }

    internal static BigInteger[] Split(BigInteger loss, BigInteger[] weights, LossRounding rounding)
    {
        BigInteger total = Sum(weights);
        if (total.IsZero)
        {
            return new BigInteger[weights.Length];
        }

        if (rounding == LossRounding.PrefixFloor)
        {
            var losses = new BigInteger[weights.Length];
            BigInteger running = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                BigInteger before = loss * running / total;
                running += weights[i];
                losses[i] = (loss * running / total) - before;
            }

            return losses;
        }

        BigInteger[] floors = [.. weights.Select(weight => loss * weight / total)];
        int units = (int)(loss - Sum(floors));
        IEnumerable<int> raised = Enumerable.Range(0, weights.Length)
            .OrderByDescending(i => loss * weights[i] % total)
            .ThenByDescending(i => weights[i])
            .ThenBy(i => i)
            .Take(units);
        foreach (int i in raised)
        {
            floors[i] += 1;
        }

        return floors;
    }

    internal static BigInteger Sum(BigInteger[] values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);
}
