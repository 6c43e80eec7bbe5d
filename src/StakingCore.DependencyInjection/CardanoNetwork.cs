using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.DependencyInjection;

/// <summary>A Cardano network by name: its constants and the reward parameters in force.</summary>
/// <remarks>
/// Immutable and safe for concurrent use. Made with its checks done: a network from a service provider can compute every epoch in
/// which its parameters are in force. For an epoch with other parameters, use <c>Parameters with { ... }</c>.
/// </remarks>
public sealed record CardanoNetwork : IStakingNetwork
{
    /// <summary>Makes the network.</summary>
    /// <param name="name">The name, which is the key; not empty, without white space.</param>
    /// <param name="constants">What genesis fixed.</param>
    /// <param name="parameters">The reward parameters in force.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or has white space, or with these constants and parameters no block is expected in an epoch, so that
    /// performance has nothing to be measured by.
    /// </exception>
    public CardanoNetwork(string name, NetworkConstants constants, RewardParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(constants);
        ArgumentNullException.ThrowIfNull(parameters);
        Name = NetworkName.Check(name);
        Constants = constants;
        Parameters = parameters;

        // The one rule that neither type can know alone: the pots of an epoch can be computed.
        try
        {
            Pots(Amount<Lovelace>.Zero, Amount<Lovelace>.Zero, blocksMade: 0);
        }
        catch (ArgumentException unusable)
        {
            throw new ArgumentException($"The Cardano network '{name}' cannot reward an epoch. {unusable.Message}", nameof(parameters), unusable);
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>What genesis fixed.</summary>
    public NetworkConstants Constants { get; }

    /// <summary>The reward parameters in force.</summary>
    public RewardParameters Parameters { get; }

    /// <summary>The pots of one epoch of this network.</summary>
    /// <param name="reserves">The reserves at the start of the reward calculation, lovelace.</param>
    /// <param name="fees">The fees of the rewarded epoch, lovelace.</param>
    /// <param name="blocksMade">The blocks of the rewarded epoch, of all pools.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reserves are above the supply, or the fees above 2^64 − 1.</exception>
    /// <exception cref="OverflowException">Fees and expansion together are above 2^64 − 1.</exception>
    public EpochPots Pots(Amount<Lovelace> reserves, Amount<Lovelace> fees, ulong blocksMade) =>
        EpochPots.Compute(Parameters, Constants, reserves, fees, blocksMade);

    /// <summary>One epoch of this network, ready for <see cref="PoolReward.Compute"/>.</summary>
    /// <param name="reserves">The reserves at the start of the reward calculation, lovelace.</param>
    /// <param name="fees">The fees of the rewarded epoch, lovelace.</param>
    /// <param name="blocksMade">The blocks of the rewarded epoch, of all pools.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reserves are above the supply, or the fees above 2^64 − 1.</exception>
    /// <exception cref="OverflowException">Fees and expansion together are above 2^64 − 1.</exception>
    public RewardEpoch Epoch(Amount<Lovelace> reserves, Amount<Lovelace> fees, ulong blocksMade) =>
        RewardEpoch.FromPots(Pots(reserves, fees, blocksMade));
}
