using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>A genesis export, read and put together.</summary>
internal sealed record CosmosGenesis
{
    /// <summary>The file as the user named it.</summary>
    internal required string Name { get; init; }

    internal string? ChainId { get; init; }

    /// <summary>The chain at the start of its next block.</summary>
    internal required ChainState State { get; init; }

    /// <summary>Whether the height is the file's own, and not the first after every height in it.</summary>
    internal required bool IsHeightKnown { get; init; }

    /// <summary>Whether the release was asked for, and not taken from the layout.</summary>
    internal required bool IsVersionAsked { get; init; }

    /// <summary>What was read, for comparisons with what is computed.</summary>
    internal required CosmosRecords Records { get; init; }

    internal string Denom => State.Parameters.BondDenom;

    /// <summary>Whether nothing is left to withdraw, as in an export for height zero, which pays out everything first.</summary>
    internal bool HasNoRewards =>
        State.Validators.Values.All(validator => validator.Rewards.Outstanding.IsEmpty && validator.Rewards.CurrentRewards.IsEmpty);
}
