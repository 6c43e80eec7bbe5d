using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>Why the protocol refused a change or ignored a request, with the numbers of the rule.</summary>
/// <param name="Rule">The rule.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record EthereumRefusal(EthereumRule Rule)
{
    /// <summary>The validator's row; null where the rule is about none.</summary>
    public int? Validator { get; init; }

    /// <summary>The figure that broke the rule, in gwei, epochs, slots or counts as the rule says; null where it has none.</summary>
    public ulong? Found { get; init; }

    /// <summary>The least figure that the rule allows; null where it sets none.</summary>
    public ulong? AtLeast { get; init; }

    /// <summary>The largest figure that the rule allows; null where it sets none.</summary>
    public ulong? AtMost { get; init; }

    /// <summary>The rule and its numbers in one line; the same in every culture.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Rule}");
        if (Validator is { } row)
        {
            text.Append(CultureInfo.InvariantCulture, $", validator {row}");
        }

        return text.AppendFigures(Found, AtLeast, AtMost).ToString();
    }
}
