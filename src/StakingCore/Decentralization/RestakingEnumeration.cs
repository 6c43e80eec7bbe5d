using System.Collections.Immutable;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>The exhaustive search behind <see cref="RestakingNetwork"/>: sets of validators and services as bits.</summary>
internal sealed class RestakingEnumeration
{
    private readonly ImmutableArray<RestakedService> _services;
    private readonly int _validators;
    private readonly BigInteger[] _stakeOf;
    private readonly int[] _securedBy;
    private readonly Dictionary<(int Validators, int Services), BigInteger> _worst = [];

    internal RestakingEnumeration(UInt128[] stakes, ImmutableArray<RestakedService> services)
    {
        _services = services;
        _validators = stakes.Length;
        _stakeOf = new BigInteger[1 << stakes.Length];
        for (int set = 1; set < _stakeOf.Length; set++)
        {
            _stakeOf[set] = _stakeOf[set & (set - 1)] + stakes[int.TrailingZeroCount(set)];
        }

        _securedBy = [.. services.Select(service => service.Validators.Aggregate(0, static (set, validator) => set | (1 << validator)))];
    }

    internal IEnumerable<RestakingAttack> Attacks()
    {
        int everyone = (1 << _validators) - 1;
        for (int attackers = 1; attackers <= everyone; attackers++)
        {
            ImmutableArray<int> corrupted = [.. Enumerable.Range(0, _services.Length).Where(service => Corrupts(attackers, service, everyone))];
            if (!corrupted.IsEmpty)
            {
                BigInteger profit = corrupted.Aggregate(BigInteger.Zero, (sum, service) => sum + _services[service].Profit);
                yield return new RestakingAttack(corrupted, Members(attackers, _validators), profit, _stakeOf[attackers]);
            }
        }
    }

    internal ExactRational WorstLoss(ExactRational shock)
    {
        int everyone = (1 << _validators) - 1;
        BigInteger total = _stakeOf[everyone];
        BigInteger worst = BigInteger.Zero;
        for (int vanished = 0; vanished <= everyone; vanished++)
        {
            if (_stakeOf[vanished] <= shock * total)
            {
                worst = BigInteger.Max(worst, _stakeOf[vanished] + Worst(everyone & ~vanished, (1 << _services.Length) - 1));
            }
        }

        return total.IsZero ? ExactRational.Zero : new ExactRational(worst, total);
    }

    private static ImmutableArray<int> Members(int set, int count) =>
        [.. Enumerable.Range(0, count).Where(index => (set & (1 << index)) != 0)];

    private bool Corrupts(int attackers, int service, int remaining)
    {
        BigInteger securing = _stakeOf[_securedBy[service] & remaining];
        Fraction share = _services[service].AttackShare;
        return !securing.IsZero
            && _stakeOf[_securedBy[service] & attackers] * share.Denominator >= securing * share.Numerator;
    }

    // The most stake that profitable attacks, one after the other, can still burn. An attack may leave services that it could
    // corrupt for a later one, so every subset of them is tried.
    private BigInteger Worst(int validators, int services)
    {
        if (_worst.TryGetValue((validators, services), out BigInteger worst))
        {
            return worst;
        }

        for (int attackers = validators; attackers > 0; attackers = (attackers - 1) & validators)
        {
            int corruptible = 0;
            for (int rest = services; rest > 0; rest &= rest - 1)
            {
                int service = int.TrailingZeroCount(rest);
                corruptible |= Corrupts(attackers, service, validators) ? 1 << service : 0;
            }

            for (int attacked = corruptible; attacked > 0; attacked = (attacked - 1) & corruptible)
            {
                if (ProfitOf(attacked) > _stakeOf[attackers])
                {
                    worst = BigInteger.Max(worst, _stakeOf[attackers] + Worst(validators & ~attackers, services & ~attacked));
                }
            }
        }

        _worst.Add((validators, services), worst);
        return worst;
    }

    private BigInteger ProfitOf(int services)
    {
        BigInteger profit = BigInteger.Zero;
        for (int rest = services; rest > 0; rest &= rest - 1)
        {
            profit += _services[int.TrailingZeroCount(rest)].Profit;
        }

        return profit;
    }
}
