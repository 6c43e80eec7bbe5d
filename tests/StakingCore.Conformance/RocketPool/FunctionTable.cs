namespace StakingCore.Conformance.RocketPool;

/// <summary>How the cases of one function are computed.</summary>
/// <param name="Function">The name that the file gives to the function.</param>
/// <param name="Compute">Computes one case.</param>
internal sealed record FunctionTable(string Function, Action<TableCase> Compute)
{
    /// <summary>The outputs that are words, even where they are spelt with digits: no overflow can be in them.</summary>
    internal string[] Words { get; init; } = [];
}
