namespace StakingCore.Delegation;

/// <summary>Something that a command did. The set of events is closed. Amounts are base units.</summary>
public abstract record DelegationEvent
{
    private protected DelegationEvent()
    {
    }
}
