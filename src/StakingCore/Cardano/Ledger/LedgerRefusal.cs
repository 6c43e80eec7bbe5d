using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>Why the ledger refused a command, with the numbers of the rule. The state is as it was.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Command">The command.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LedgerRefusal(LedgerRule Rule, LedgerCommand Command)
{
    /// <summary>The figure that broke the rule, in lovelace, epochs or versions as the rule says; null where it has none.</summary>
    public UInt128? Found { get; init; }

    /// <summary>The least figure that the rule allows; null where it sets none.</summary>
    public UInt128? AtLeast { get; init; }

    /// <summary>The largest figure that the rule allows; null where it sets none.</summary>
    public UInt128? AtMost { get; init; }

    /// <summary>The rule, its numbers and the command in one line; the same in every culture.</summary>
    public override string ToString() => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"{Rule}")
        .AppendFigures(Found, AtLeast, AtMost)
        .Append(CultureInfo.InvariantCulture, $": {Command}")
        .ToString();
}
