namespace StakingCore.Conformance.Cosmos;

/// <summary>Everything that replays this protocol's files.</summary>
internal static class CosmosRunners
{
    internal static IVectorRunner[] All { get; } =
    [
        new DecimalRunner(),
        new MintRunner(),
        new ValidatorSharesRunner(),
        new ScenarioRunner(),
        new SdkUnitRunner(),
    ];
}
