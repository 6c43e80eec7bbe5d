using StakingCore.Delegation;
using StakingCore.Slashing;

namespace StakingCore.DependencyInjection;

/// <summary>A network of the pool delegation protocol by name: its parameters and penalties.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed record PoolDelegationNetwork : IStakingNetwork
{
    /// <summary>Makes the network.</summary>
    /// <param name="name">The name, which is the key; not empty, without white space.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="penalties">The penalties, by the epoch of the fault, from epoch 0 on.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or has white space, or a ledger cannot start at epoch 0 with these parameters and penalties.
    /// </exception>
    public PoolDelegationNetwork(string name, DelegationParameters parameters, RuleSchedule<PenaltySchedule> penalties)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(penalties);
        Name = NetworkName.Check(name);
        Parameters = parameters;
        Penalties = penalties;
        try
        {
            DelegationLedger.From(Origin());
        }
        catch (ArgumentException refused)
        {
            throw new ArgumentException($"The pool delegation network '{name}' cannot start. {refused.Message}", nameof(parameters), refused);
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The parameters.</summary>
    public DelegationParameters Parameters { get; }

    /// <summary>The penalties, by the epoch of the fault.</summary>
    public RuleSchedule<PenaltySchedule> Penalties { get; }

    /// <summary>
    /// What a ledger of this network starts from: no wallets and empty pots at epoch 0. Fill in what there is with <c>with</c>, then
    /// <see cref="DelegationLedger.From"/>.
    /// </summary>
    public DelegationOrigin Origin() => new() { Parameters = Parameters, Penalties = Penalties };
}
