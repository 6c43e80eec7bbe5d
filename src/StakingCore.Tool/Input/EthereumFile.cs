using StakingCore.Ethereum;

namespace StakingCore.Tool.Input;

/// <summary>Validators in the last slot of an epoch, and what is assumed about them because the file does not say it.</summary>
internal sealed record EthereumFile
{
    /// <summary>The name that messages use.</summary>
    internal required string Name { get; init; }

    /// <summary>The case of the file, where it has several.</summary>
    internal string? Case { get; init; }

    /// <summary>The state.</summary>
    internal required EthereumState State { get; init; }

    /// <summary>Whether justification and finality are the file's; otherwise the epoch before last is taken to be final.</summary>
    internal required bool HasFinality { get; init; }

    /// <summary>Whether the participation flags are the file's.</summary>
    internal required bool HasFlags { get; init; }

    /// <summary>What was assumed, a sentence each.</summary>
    internal required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>The row of a validator index, or null.</summary>
    internal int? RowOf(ulong index) => State.Validators.TryFind(index, out int row) ? row : null;

    /// <summary>The refusal of a file whose figures fit by themselves, and leave 64 bits where they are computed with.</summary>
    /// <param name="name">The file's name for messages.</param>
    /// <param name="error">Where that showed.</param>
    internal static InvalidInputException Impossible(string name, OverflowException error) => new(
        $"{name}: found figures that leave 64 bits ({error.Message.TrimEnd('.')}), expected a state that the chain can have");
}
