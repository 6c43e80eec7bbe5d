using StakingCore.Amounts;

namespace StakingCore.Cosmos;

/// <summary>What a command did, as far as it returns something. The set of outcomes is closed.</summary>
public abstract record ChainOutcome
{
    private protected ChainOutcome()
    {
    }

    /// <summary>The type's own name and all members; the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(GetType().Name, PrintMembers);
}
