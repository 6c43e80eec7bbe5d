namespace StakingCore.Tool.Input;

/// <summary>What a text that is read whole has to be, which decides where one without end is refused.</summary>
internal enum SourceKind
{
    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Lines with cells.</summary>
    Lines,
}
