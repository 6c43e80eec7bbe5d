using System.Text;

namespace StakingCore.Cosmos;

/// <summary>Why the chain refused a command, with the numbers of the rule. The state is as it was.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Error">The error that the chain registers for it.</param>
/// <param name="Command">The command.</param>
public sealed record ChainRefusal(ChainRule Rule, SdkError Error, ChainCommand Command)
{
    /// <summary>The figure that broke the rule: tokens, shares, a rate or a count, as the rule says; null where it has none.</summary>
    public CosmosDecimal? Found { get; init; }

    /// <summary>The figure that the rule sets: what there is, the least or the most; null where it sets none.</summary>
    public CosmosDecimal? Limit { get; init; }

    /// <summary>What the refusal is about, where the rule alone does not say it.</summary>
    public string? Detail { get; init; }

    /// <summary>The rule, its error, its numbers and the command in one line; the same in every culture.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Rule).Append(" (").Append(Error).Append(')');
        if (Found is { } found)
        {
            text.Append(", found ").Append(found);
        }

        if (Limit is { } limit)
        {
            text.Append(", limit ").Append(limit);
        }

        if (Detail is not null)
        {
            text.Append(", ").Append(Detail);
        }

        return text.Append(": ").Append(Command).ToString();
    }
}
