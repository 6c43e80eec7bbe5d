using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>The decimal operations by the names that the vectors give them, results as the text that the vectors write.</summary>
internal static class DecimalOperations
{
    internal const string Panic = "panic";
    internal const string Error = "error";

    /// <summary>The result of one operation as text: a number, <c>panic</c> or <c>error</c>.</summary>
    /// <exception cref="NotSupportedException">The operation is not known.</exception>
    internal static string Result(string operation, string a, string b)
    {
        if (operation == "from_str")
        {
            return CosmosDecimal.TryParse(a, out CosmosDecimal read) ? read.ToString() : Error;
        }

        CosmosDecimal left = CosmosDecimal.Parse(a);
        try
        {
            return b.Length == 0 ? Unary(operation, left) : Binary(operation, left, b);
        }
        catch (Exception panic) when (panic is OverflowException or DivideByZeroException)
        {
            return Panic;
        }
    }

    private static string Unary(string operation, CosmosDecimal a) => operation switch
    {
        "round_int" => a.RoundInt().ToString(),
        "truncate_int" => a.TruncateInt().ToString(),
        "truncate_dec" => a.TruncateDec().ToString(),
        "ceil" => a.Ceil().ToString(),
        "neg" => (-a).ToString(),
        "abs" => CosmosDecimal.Abs(a).ToString(),
        "is_integer" => a.IsInteger ? "true" : "false",
        _ => throw Unknown(operation),
    };

    private static string Binary(string operation, CosmosDecimal a, string b) => operation switch
    {
        "add" => (a + Decimal(b)).ToString(),
        "sub" => (a - Decimal(b)).ToString(),
        "mul" => a.Mul(Decimal(b)).ToString(),
        "mul_truncate" => a.MulTruncate(Decimal(b)).ToString(),
        "mul_roundup" => a.MulRoundUp(Decimal(b)).ToString(),
        "quo" => a.Quo(Decimal(b)).ToString(),
        "quo_truncate" => a.QuoTruncate(Decimal(b)).ToString(),
        "quo_roundup" => a.QuoRoundUp(Decimal(b)).ToString(),
        "cmp" => ((CosmosInteger)a.CompareTo(Decimal(b))).ToString(),
        "mul_int" => a.MulInt(CosmosInteger.Parse(b)).ToString(),
        "quo_int" => a.QuoInt(CosmosInteger.Parse(b)).ToString(),
        "power" => a.Power(Degree(b)).ToString(),
        "approx_root" => a.TryApproxRoot(Degree(b), out CosmosDecimal root) ? root.ToString() : Error,
        _ => throw Unknown(operation),
    };

    // The operands stand in the file: one that cannot be read breaks the file, it is not a panic of the operation.
    private static CosmosDecimal Decimal(string text) => CosmosDecimal.TryParse(text, out CosmosDecimal value)
        ? value
        : throw new FormatException($"'{text}' is no decimal.");

    private static ulong Degree(string text) => (ulong)CosmosInteger.Parse(text);

    private static NotSupportedException Unknown(string operation) => new($"unknown operation '{operation}'");
}
