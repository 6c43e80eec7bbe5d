using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Something that happens to the network at a time. <see cref="RocketPoolNetwork.Apply"/> carries it out or refuses it.
/// The set of steps is closed.</summary>
public abstract record RocketPoolStep
{
    private protected RocketPoolStep()
    {
    }

    /// <summary>The type's own name and all members; the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(GetType().Name, PrintMembers);

    internal abstract RocketPoolRefusal? Run(NetworkDraft draft);

    private protected static RocketPoolRefusal Refuse(
        RocketPoolRule rule, UInt128? found = null, UInt128? atLeast = null, UInt128? atMost = null) =>
        RocketPoolRefusal.Of(rule, found, atLeast, atMost);
}
