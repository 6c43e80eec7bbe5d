namespace StakingCore.Positions;

/// <summary>What a time is counted in. Times of different measures never mix.</summary>
public enum TimeMeasure
{
    /// <summary>Periods of a model, of no protocol's length.</summary>
    Periods = 0,

    /// <summary>Seconds.</summary>
    Seconds = 1,

    /// <summary>Blocks, by height.</summary>
    Blocks = 2,

    /// <summary>Epochs: Cardano's, Ethereum's, a pool protocol's.</summary>
    Epochs = 3,

    /// <summary>Eras: Polkadot's.</summary>
    Eras = 4,

    /// <summary>Cycles: Tezos's.</summary>
    Cycles = 5,
}
