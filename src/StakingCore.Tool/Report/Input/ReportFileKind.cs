namespace StakingCore.Tool.Report.Input;

/// <summary>The kinds of files that a page can be made of.</summary>
internal enum ReportFileKind
{
    /// <summary>What <c>rewards cardano</c> reads.</summary>
    CardanoEpoch,

    /// <summary>What <c>pots cardano</c> reads.</summary>
    CardanoPots,

    /// <summary>What <c>rewards ethereum</c> reads.</summary>
    EthereumValidators,

    /// <summary>What <c>rewards cosmos</c> reads.</summary>
    CosmosGenesis,

    /// <summary>What <c>rewards rocketpool</c> reads.</summary>
    RocketPool,

    /// <summary>What <c>simulate</c> reads.</summary>
    Sweep,

    /// <summary>What <c>simulate --out</c> writes as JSON.</summary>
    SimulationJson,

    /// <summary>What <c>simulate --out</c> writes as CSV.</summary>
    SimulationCsv,

    /// <summary>What <c>simulate --shard</c> writes.</summary>
    SweepPart,
}
