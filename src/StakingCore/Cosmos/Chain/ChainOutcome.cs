namespace StakingCore.Cosmos;

/// <summary>What a command did, as far as it returns something. The set of outcomes is closed.</summary>
public abstract record ChainOutcome
{
    private protected ChainOutcome()
    {
    }
}
