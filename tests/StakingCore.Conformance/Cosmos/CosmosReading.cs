using System.Text.Json;

namespace StakingCore.Conformance.Cosmos;

/// <summary>How the vectors of this protocol say what they are.</summary>
internal static class CosmosReading
{
    /// <summary>The folder of the vectors.</summary>
    internal const string Protocol = "cosmos";

    /// <summary>Whether the file is an object whose member <c>format</c> is that text.</summary>
    internal static bool HasFormat(this VectorFile file, string format) =>
        file.IsObjectWith("format")
        && file.Json.GetProperty("format") is { ValueKind: JsonValueKind.String } stated
        && stated.GetString() == format;
}
