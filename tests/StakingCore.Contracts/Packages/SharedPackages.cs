namespace StakingCore.Contracts.Packages;

/// <summary>Packing takes longest of all here, so that whoever looks at packages looks at the same ones.</summary>
[CollectionDefinition(nameof(SharedPackages))]
public sealed class SharedPackages : ICollectionFixture<PackedPackages>;
