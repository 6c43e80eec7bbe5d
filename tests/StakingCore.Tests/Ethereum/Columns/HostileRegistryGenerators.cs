using FsCheck;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>Registries that no chain has made: any word in any column, totals included.</summary>
public static class HostileRegistryGenerators
{
    public static Arbitrary<GeneratedRegistry> Registries() => RegistryGenerators.Hostile();
}
