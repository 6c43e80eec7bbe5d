using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>Where the best-response dynamic came to rest. Immutable and thread-safe.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class BestResponseOutcome
{
    internal BestResponseOutcome()
    {
    }

    /// <summary>The rounds that changed something; the last round of a settled game, which changed nothing, is not counted.</summary>
    public required int Rounds { get; init; }

    /// <summary>Whether a round changed nothing; false where the round limit came first.</summary>
    public required bool HasSettled { get; init; }

    /// <summary>The players whose pools rank among the best k, best first; at most k.</summary>
    public required IReadOnlyList<int> TopPools { get; init; }

    /// <summary>What each player lists, 0 to 1; zero also for an offer that merely stands, null for no pool.</summary>
    public required IReadOnlyList<ExactRational?> Margins { get; init; }

    /// <summary>(1 − m)·P, a player; null for no pool.</summary>
    public required IReadOnlyList<ExactRational?> Desirabilities { get; init; }
}
