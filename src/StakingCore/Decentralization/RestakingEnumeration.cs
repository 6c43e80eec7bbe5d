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
                worst = BigInteger.Max(worst, _stakeOf[vanished] + WorstAttack(everyone & ~vanished));
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

    // The most stake that profitable attacks can still burn. One is enough: attacks that follow one another are feasible as one
    // attack by all of them together, since whoever holds a share of what others leave holds at least that share together
    // with those others, and their profits and stakes add up.
    private BigInteger WorstAttack(int validators)
    {
        BigInteger worst = BigInteger.Zero;
        for (int attackers = validators; attackers > 0; attackers = (attackers - 1) & validators)
        {
            BigInteger profit = BigInteger.Zero;
            for (int service = 0; service < _services.Length; service++)
            {
                profit += Corrupts(attackers, service, validators) ? _services[service].Profit : UInt128.Zero;
            }

            if (profit > _stakeOf[attackers])
            {
                worst = BigInteger.Max(worst, _stakeOf[attackers]);
            }
        }

        return worst;
    }
}
