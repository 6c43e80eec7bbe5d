using Microsoft.Extensions.DependencyInjection;

namespace StakingCore.DependencyInjection;

/// <summary>Registers networks with Microsoft.Extensions.DependencyInjection.</summary>
public static class StakingCoreServices
{
    /// <summary>
    /// Adds networks as singletons keyed by their names: take them with <c>[FromKeyedServices("mainnet")] CardanoNetwork</c>, or
    /// all of a protocol with <c>GetKeyedServices&lt;CardanoNetwork&gt;(KeyedService.AnyKey)</c>.
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
        return builder.Count > 0
            ? services
            : throw new ArgumentException("No network is added: call AddCardano, AddEthereum, AddCosmos or AddPoolDelegation.", nameof(configure));
    }
}
