namespace StakingCore.Tool.Input;

/// <summary>Tells files that are no text by their first bytes.</summary>
internal static class FileOpening
{
    /// <summary>What it is, or null where it may be text.</summary>
    /// <param name="start">The first bytes; none is an empty file.</param>
    internal static string? NotText(ReadOnlySpan<byte> start) => start switch
    {
        [] => "an empty file",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a zstd archive",
        [0x04, 0x22, 0x4D, 0x18, ..] => "an lz4 archive",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a zip archive",
        _ => start.StartsWith("SQLite format 3"u8) ? "a database" : null,
    };
}
