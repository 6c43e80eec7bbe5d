using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace StakingCore.DependencyInjection;

/// <summary>Registers networks with Microsoft.Extensions.DependencyInjection.</summary>
public static class StakingCoreServices
{
    /// <summary>
    /// Adds networks as singletons keyed by their names: take them with <c>[FromKeyedServices("mainnet")] CardanoNetwork</c>, or
    /// all of a protocol, also by a name that is known at run time only, with <see cref="StakingNetworks{TNetwork}"/>.
    /// </summary>
    /// <remarks>
    /// May be called more than once. Everything added is immutable, holds no state and is safe for concurrent use. Nothing is
    /// read later: what is wrong with a network is said here.
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Names the networks.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentException">No network is added, a name is added twice, or parameters cannot be computed with.</exception>
    public static IServiceCollection AddStakingCore(this IServiceCollection services, Action<StakingCoreBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new StakingCoreBuilder(services);
        configure(builder);
        if (builder.Count == 0)
        {
            throw new ArgumentException(
                "No network is added: call AddCardano, AddEthereum, AddCosmos, AddRocketPool or AddPoolDelegation.", nameof(configure));
        }

        AddAll<CardanoNetwork>(services);
        AddAll<EthereumNetwork>(services);
        AddAll<CosmosNetwork>(services);
        AddAll<RocketPoolDeployment>(services);
        AddAll<PoolDelegationNetwork>(services);
        return services;
    }

    private static void AddAll<TNetwork>(IServiceCollection services)
        where TNetwork : class, IStakingNetwork => services.TryAddSingleton(
        static provider => new StakingNetworks<TNetwork>(provider.GetKeyedServices<TNetwork>(KeyedService.AnyKey)));
}
