namespace StakingCore.DependencyInjection;

/// <summary>A network that <see cref="StakingCoreBuilder"/> registers: the name is its key.</summary>
public interface IStakingNetwork
{
    /// <summary>The name.</summary>
    string Name { get; }
}
