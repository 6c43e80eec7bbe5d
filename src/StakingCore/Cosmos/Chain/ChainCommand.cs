using StakingCore.Amounts;

namespace StakingCore.Cosmos;

/// <summary>
/// A message of a user, or a step of a block's processing. <see cref="ChainState.Apply(ChainCommand)"/> carries it out or refuses it. The set of
/// commands is closed.
/// </summary>
public abstract record ChainCommand
{
    private protected ChainCommand()
    {
    }

    /// <summary>Whether it is a step of a block's processing, in which an abort halts the chain, and not a message.</summary>
    internal virtual bool IsBlockProcessing => false;

    /// <summary>The type's own name and all members; the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(GetType().Name, PrintMembers);

    /// <summary>Carries out the command on a draft.</summary>
    /// <returns>The broken rule; then the draft is thrown away.</returns>
    internal abstract BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome);
}
