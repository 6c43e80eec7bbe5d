using StakingCore.Conformance.RocketPool.Lifecycle;

namespace StakingCore.Conformance.RocketPool;

/// <summary>The runners of this protocol, one a kind of file.</summary>
internal static class RocketPoolRunners
{
    internal static IVectorRunner[] All { get; } = [new FunctionTableRunner(), new LifecycleRunner()];
}
