namespace StakingCore.Cosmos;

/// <summary>
/// Where the SDK panics. It unwinds the draft of one command and becomes its <see cref="ChainAbort"/>; it never leaves the library.
/// </summary>
#pragma warning disable CA1064 // Nobody outside can meet it.
internal sealed class ChainPanicException(string message) : Exception(message);
#pragma warning restore CA1064
