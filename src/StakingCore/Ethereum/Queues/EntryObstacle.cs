namespace StakingCore.Ethereum.Queues;

/// <summary>What keeps a deposit from making an active validator.</summary>
public enum EntryObstacle
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The effective balance would be below 32 ETH: it takes another deposit.</summary>
    TooLittle,

    /// <summary>Deposit requests wait until the deposits of the old bridge are through, which time alone does not bring about.</summary>
    BridgeIsOpen,
}
