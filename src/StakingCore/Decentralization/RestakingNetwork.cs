using System.Collections.Immutable;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>
/// Validators whose stake secures several services at once: whether an attack on some services pays, by how much the network
/// is overcollateralised, and what a shock can set off.
/// </summary>
/// <remarks>
/// <para>
/// Model: an attack (A, B) is feasible if the validators B hold at least α of the stake behind every service of A, and
/// profitable if Σπ over A is more than the stake of B. A service without stake behind it cannot be corrupted. Source:
/// Durvasula and Roughgarden, "Robust Restaking Networks" (arXiv 2407.21785, ITCS 2025).
/// </para>
/// <para>
/// Exact, by enumeration: everything but the local test visits every set of validators, so it is limited to
/// <see cref="MaximumValidators"/>, and the worst loss to <see cref="MaximumCascadeParties"/> validators and services
/// together. <see cref="ValidatorLoads"/> and <see cref="LocalGamma"/> scale with the number of pairs. Immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class RestakingNetwork
{
    /// <summary>The most validators whose sets are enumerated.</summary>
    public const int MaximumValidators = 20;

    /// <summary>The most validators and services together for which the worst cascade is searched.</summary>
    public const int MaximumCascadeParties = 16;

    private readonly UInt128[] _stakes;
    private readonly BigInteger[] _securing;

    /// <summary>Makes the network.</summary>
    /// <param name="validatorStakes">Stake by validator, in base units.</param>
    /// <param name="services">The services, whose validators are indices into the stakes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A service names a validator that is not there.</exception>
    public RestakingNetwork(ReadOnlySpan<UInt128> validatorStakes, ReadOnlySpan<RestakedService> services)
    {
        _stakes = validatorStakes.ToArray();
        Services = [.. services];
        _securing = new BigInteger[services.Length];
        for (int i = 0; i < services.Length; i++)
        {
            foreach (int validator in Services[i].Validators)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(validator, _stakes.Length, nameof(services));
                _securing[i] += _stakes[validator];
            }
        }
    }

    /// <summary>Stake by validator, in base units.</summary>
    public ReadOnlySpan<UInt128> ValidatorStakes => _stakes;

    /// <summary>The services.</summary>
    public ImmutableArray<RestakedService> Services { get; }

    /// <summary>The loss bound of the theorem: a shock of ψ to a network with overcollateralisation γ loses less than (1 + 1/γ)·ψ.</summary>
    /// <param name="gamma">γ.</param>
    /// <param name="shock">ψ, the fraction of stake lost at first, not negative.</param>
    /// <returns>The bound as a fraction of all stake; null where γ is not positive, because then nothing is promised.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shock"/> is negative.</exception>
    public static ExactRational? LossBound(ExactRational gamma, ExactRational shock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shock, ExactRational.Zero);
        return gamma.Sign > 0 ? (1 + (1 / gamma)) * shock : null;
    }

    /// <summary>The load Σ σ(v)/σ(N(s))·π(s)/α(s) of each validator over the services that it secures, in base units.</summary>
    public IReadOnlyList<ExactRational> ValidatorLoads()
    {
        var loads = new ExactRational[_stakes.Length];
        for (int i = 0; i < Services.Length; i++)
        {
            if (_securing[i].IsZero)
            {
                continue;
            }

            RestakedService service = Services[i];
            ExactRational perUnit = (BigInteger)service.Profit / ((ExactRational)_securing[i] * service.AttackShare);
            foreach (int validator in service.Validators)
            {
                loads[validator] += perUnit * (BigInteger)_stakes[validator];
            }
        }

        return loads;
    }

    /// <summary>
    /// The overcollateralisation that each validator's load alone proves: the least stake over load, less 1. Never above
    /// <see cref="Gamma"/> but quick to compute for any number of validators; a network may be safe although this is negative.
    /// </summary>
    /// <returns>At least −1; null where no validator carries a load.</returns>
    public ExactRational? LocalGamma()
    {
        ExactRational? least = null;
        IReadOnlyList<ExactRational> loads = ValidatorLoads();
        for (int i = 0; i < loads.Count; i++)
        {
            if (loads[i].Sign > 0)
            {
                ExactRational slack = ((BigInteger)_stakes[i] / loads[i]) - 1;
                least = least is ExactRational found ? ExactRational.Min(found, slack) : slack;
            }
        }

        return least;
    }

    /// <summary>
    /// The overcollateralisation γ: by which fraction the stake that attackers lose is above what they gain, in the feasible attack
    /// where it is least. 0.1: every attack costs at least 10 % more than it brings; negative exactly where one pays.
    /// </summary>
    /// <remarks>
    /// The largest number for which (1 + γ)·Σπ is at most the attackers' stake in every feasible attack, so exactly 0 where the
    /// best attack breaks even. With it, <see cref="LossBound"/>
    /// bounds how far a loss of stake can spread.
    /// </remarks>
    /// <returns>At least −1; null, unbounded, where no service of any worth can be corrupted.</returns>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaximumValidators"/> validators.</exception>
    public ExactRational? Gamma()
    {
        ExactRational? least = null;
        foreach (RestakingAttack attack in FeasibleAttacks())
        {
            if (!attack.Profit.IsZero)
            {
                ExactRational slack = new ExactRational(attack.Stake, attack.Profit) - 1;
                least = least is ExactRational found ? ExactRational.Min(found, slack) : slack;
            }
        }

        return least;
    }

    /// <summary>Whether no feasible attack pays.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaximumValidators"/> validators.</exception>
    public bool IsSecure() => FeasibleAttacks().All(attack => attack.Net.Sign <= 0);

    /// <summary>
    /// Every set of validators that can corrupt something, with all that it can corrupt, in ascending order of the set read as
    /// a binary number (validator 0 the lowest bit). Enumerated lazily.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaximumValidators"/> validators.</exception>
    public IEnumerable<RestakingAttack> FeasibleAttacks() => _stakes.Length <= MaximumValidators
        ? new RestakingEnumeration(_stakes, Services).Attacks()
        : throw new InvalidOperationException(
            $"Sets of {_stakes.Length} validators are too many to enumerate: at most {MaximumValidators}.");

    /// <summary>The feasible attack of the largest net profit, also where that is negative; the first in enumeration order on ties.</summary>
    /// <returns>The attack; null where nothing can be corrupted.</returns>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaximumValidators"/> validators.</exception>
    public RestakingAttack? BestAttack()
    {
        RestakingAttack? best = null;
        foreach (RestakingAttack attack in FeasibleAttacks())
        {
            best = best is null || attack.Net > best.Net ? attack : best;
        }

        return best;
    }

    /// <summary>
    /// The worst fraction of all stake that is lost when validators of at most the fraction ψ of it vanish, and profitable
    /// attacks on what remains follow one another, each on services and by validators that are still there.
    /// </summary>
    /// <param name="shock">ψ, 0 to 1.</param>
    /// <returns>0 to 1, the shock included; 0 where there is no stake.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shock"/> is not a fraction of the whole.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaximumCascadeParties"/> validators and services.</exception>
    public ExactRational WorstLoss(ExactRational shock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shock, ExactRational.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shock, ExactRational.One);
        return _stakes.Length + Services.Length <= MaximumCascadeParties
            ? new RestakingEnumeration(_stakes, Services).WorstLoss(shock)
            : throw new InvalidOperationException(
                $"Cascades over {_stakes.Length} validators and {Services.Length} services are too many to search: at most {MaximumCascadeParties} together.");
    }
}
