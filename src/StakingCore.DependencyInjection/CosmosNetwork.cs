using StakingCore.Cosmos;

namespace StakingCore.DependencyInjection;

/// <summary>A Cosmos SDK chain by name: the version of its code and its modules' parameters.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed record CosmosNetwork : IStakingNetwork
{
    /// <summary>Makes the network.</summary>
    /// <param name="name">The name, which is the key; not empty, without white space.</param>
    /// <param name="version">The version of the SDK that the chain runs.</param>
    /// <param name="parameters">The parameters of its modules.</param>
    /// <param name="liquidStaking">Its liquid staking.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or has white space, the SDK's modules refuse a parameter, or no rules are known for the version.
    /// </exception>
    public CosmosNetwork(
        string name, SdkVersion version, ChainParameters parameters, LiquidStakingModule liquidStaking = LiquidStakingModule.None)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Name = NetworkName.Check(name);
        Version = version;
        Parameters = parameters;
        LiquidStaking = liquidStaking;

        // An empty chain with these parameters runs the modules' own validation.
        try
        {
            ChainState.From(Origin(default));
        }
        catch (ArgumentException refused)
        {
            throw new ArgumentException($"The Cosmos network '{name}' cannot start. {refused.Message}", nameof(parameters), refused);
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The version of the SDK.</summary>
    public SdkVersion Version { get; }

    /// <summary>The parameters of the modules.</summary>
    public ChainParameters Parameters { get; }

    /// <summary>The liquid staking.</summary>
    public LiquidStakingModule LiquidStaking { get; }

    /// <summary>
    /// What a chain of this network starts from at a moment: no accounts and no validators yet. Fill in what there is with
    /// <c>with</c>, then <see cref="ChainState.From"/>.
    /// </summary>
    /// <param name="time">The moment of the running block.</param>
    public ChainOrigin Origin(ChainTime time) => new()
    {
        Version = Version,
        LiquidStaking = LiquidStaking,
        Parameters = Parameters,
        Time = time,
    };
}
