namespace StakingCore.Cosmos;

/// <summary>
/// The chain's program aborted (panicked) on a command. In a transaction that refuses it; in the processing of a block it halts
/// the chain. The state is as it was.
/// </summary>
/// <param name="Command">The command.</param>
/// <param name="Reason">What was met, in words.</param>
public sealed record ChainAbort(ChainCommand Command, string Reason)
{
    /// <summary>Whether the command is part of a block's processing, so that the chain halts.</summary>
    public bool HaltsChain => Command.IsBlockProcessing;

    /// <summary>The reason and the command in one line.</summary>
    public override string ToString() => $"{Reason}: {Command}";
}
