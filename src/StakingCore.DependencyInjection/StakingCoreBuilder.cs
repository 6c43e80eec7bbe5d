using Microsoft.Extensions.DependencyInjection;
using StakingCore.Cardano;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.Ethereum;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.Slashing;

namespace StakingCore.DependencyInjection;

/// <summary>Names the networks that an application computes with. What it is given by <see cref="StakingCoreServices.AddStakingCore"/>.</summary>
/// <remarks>
/// Every network is checked when it is added, so that a mistake shows when the application starts and not with the first reward.
/// A name belongs to one network of its protocol; two protocols may use the same one.
/// </remarks>
public sealed class StakingCoreBuilder
{
    private readonly IServiceCollection _services;

    internal StakingCoreBuilder(IServiceCollection services) => _services = services;

    internal int Count { get; private set; }

    /// <summary>Adds a Cardano network that the library knows: <c>mainnet</c>, <c>preprod</c> or <c>preview</c>, with mainnet's reward parameters.</summary>
    /// <param name="network">The name.</param>
    /// <exception cref="ArgumentException">The name is none of the three, or taken.</exception>
    public StakingCoreBuilder AddCardano(string network) => AddCardano(network, RewardParameters.Mainnet);

    /// <summary>Adds a Cardano network that the library knows, <c>mainnet</c>, <c>preprod</c> or <c>preview</c>, with other reward parameters.</summary>
    /// <param name="network">The name.</param>
    /// <param name="parameters">The reward parameters in force.</param>
    /// <exception cref="ArgumentException">The name is none of the three, or taken, or the parameters do not fit the network.</exception>
    public StakingCoreBuilder AddCardano(string network, RewardParameters parameters) => AddCardano(network, ConstantsOf(network), parameters);

    /// <summary>Adds a Cardano network.</summary>
    /// <param name="network">The name.</param>
    /// <param name="constants">What genesis fixed.</param>
    /// <param name="parameters">The reward parameters in force.</param>
    /// <exception cref="ArgumentException">The name is empty, has white space or is taken, or the parameters do not fit the constants.</exception>
    public StakingCoreBuilder AddCardano(string network, NetworkConstants constants, RewardParameters parameters) =>
        Add("Cardano", network, new CardanoNetwork(network, constants, parameters));

    /// <summary>Adds Ethereum's main network, under the name <c>mainnet</c>.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public StakingCoreBuilder AddEthereum() => AddEthereum("mainnet", EthereumNetwork.MainnetForks);

    /// <summary>Adds an Ethereum network.</summary>
    /// <param name="network">The name.</param>
    /// <param name="forks">The first epoch of each fork that it has had, one of them at epoch 0.</param>
    /// <param name="preset">The preset; null is mainnet's.</param>
    /// <exception cref="ArgumentException">The name is empty, has white space or is taken, or forks or preset cannot be computed with.</exception>
    public StakingCoreBuilder AddEthereum(string network, IReadOnlyDictionary<EthereumFork, ulong> forks, EthereumPreset? preset = null) =>
        Add("Ethereum", network, new EthereumNetwork(network, forks, preset));

    /// <summary>Adds a chain of the Cosmos SDK.</summary>
    /// <param name="network">The name.</param>
    /// <param name="version">The version of the SDK that the chain runs.</param>
    /// <param name="parameters">The parameters of its modules.</param>
    /// <param name="liquidStaking">Its liquid staking.</param>
    /// <exception cref="ArgumentException">The name is empty, has white space or is taken, or the SDK's modules refuse a parameter.</exception>
    public StakingCoreBuilder AddCosmos(
        string network, SdkVersion version, ChainParameters parameters, LiquidStakingModule liquidStaking = LiquidStakingModule.None) =>
        Add("Cosmos", network, new CosmosNetwork(network, version, parameters, liquidStaking));

    /// <summary>Adds Rocket Pool's contracts of v1.4 as they started on the main network, under the name <c>mainnet</c>.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public StakingCoreBuilder AddRocketPool() => AddRocketPool("mainnet", RocketPoolRelease.Saturn1);

    /// <summary>Adds Rocket Pool's contracts on a chain.</summary>
    /// <param name="network">The name.</param>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="settings">The settings; null for those that the release started from.</param>
    /// <exception cref="ArgumentException">The name is empty, has white space or is taken, or the contracts cannot run with a setting.</exception>
    public StakingCoreBuilder AddRocketPool(string network, RocketPoolRelease release, NetworkSettings? settings = null) =>
        Add("Rocket Pool", network, new RocketPoolDeployment(network, release, settings));

    /// <summary>Adds a network of the pool delegation protocol.</summary>
    /// <param name="network">The name.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="penalties">The penalties, by the epoch of the fault, from epoch 0 on.</param>
    /// <exception cref="ArgumentException">The name is empty, has white space or is taken, or no ledger can start with the parameters.</exception>
    public StakingCoreBuilder AddPoolDelegation(string network, DelegationParameters parameters, RuleSchedule<PenaltySchedule> penalties) =>
        Add("pool delegation", network, new PoolDelegationNetwork(network, parameters, penalties));

    // Looks at the whole collection: the same name in another AddStakingCore(...) would otherwise silently win.
    private StakingCoreBuilder Add<TNetwork>(string protocol, string name, TNetwork network)
        where TNetwork : class, IStakingNetwork
    {
        if (_services.Any(service => service.IsKeyedService && service.ServiceType == typeof(TNetwork) && name.Equals(service.ServiceKey)))
        {
            throw new ArgumentException($"The {protocol} network '{name}' is added twice.", nameof(name));
        }

        _services.AddKeyedSingleton(name, network);
        Count++;
        return this;
    }

    private static NetworkConstants ConstantsOf(string network) => network switch
    {
        "mainnet" => NetworkConstants.Mainnet,
        "preprod" => NetworkConstants.Preprod,
        "preview" => NetworkConstants.Preview,
        _ => throw new ArgumentException(
            $"'{network}' is none of the Cardano networks mainnet, preprod and preview: for another one, give its constants.", nameof(network)),
    };
}
