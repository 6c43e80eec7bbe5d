using System.Globalization;
using System.Numerics;
using System.Text;
using StakingCore.Amounts;

namespace StakingCore.Tests.Delegation.Claims;

/// <summary>A table as Markdown, and figures as people read them; the same in every culture.</summary>
internal sealed class ClaimTable
{
    private readonly StringBuilder _text = new();

    internal ClaimTable(params string[] headers)
    {
        Add(headers);
        Add([.. headers.Select(static (_, column) => column == 0 ? "---" : "---:")]);
    }

    internal static string Number(UInt128 value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Rounded half up to at most so many decimals; trailing zeros are left out.</summary>
    internal static string Decimal(ExactRational value, int decimals = 4)
    {
        var scale = BigInteger.Pow(10, decimals);
        BigInteger rounded = ((value * scale) + new ExactRational(1, 2)).Floor();
        return new ExactRational(rounded, scale).ToTruncatedDecimal(decimals, out _);
    }

    internal static string Percent(ExactRational value, int decimals = 1) => Decimal(value * 100, decimals) + "%";

    internal void Add(params string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    public override string ToString() => _text.ToString();
}
