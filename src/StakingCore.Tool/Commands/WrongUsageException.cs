namespace StakingCore.Tool.Commands;

/// <summary>Options that do not go together. The message is one line, after which the command's help is pointed to.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
