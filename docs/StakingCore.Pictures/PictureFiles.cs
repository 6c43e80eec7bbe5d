using System.Security.Cryptography;

namespace StakingCore.Pictures;

/// <summary>Where the pictures are, and how a drawing says what it was drawn from.</summary>
internal static class PictureFiles
{
    /// <summary>The folder of the solution that this was built in.</summary>
    /// <exception cref="DirectoryNotFoundException">It was built outside of one.</exception>
    internal static string FindCheckout()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StakingCore.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No StakingCore.sln above {AppContext.BaseDirectory}.");
    }

    internal static string FolderOf(string root) => Path.Combine(root, "docs", "pictures");

    internal static string DataOf(string root, string name) => Path.Combine(FolderOf(root), name + ".json");

    internal static string DrawingOf(string root, string name) => Path.Combine(FolderOf(root), name + ".svg");

    internal static string ScriptOf(string root) => Path.Combine(ScriptsOf(root), "draw.mjs");

    /// <summary>The style sheet that says the colours of the pictures and of the report's page.</summary>
    internal static string PaletteOf(string root) => Path.Combine(root, "src", "StakingCore.Tool", "Report", "Assets", "palette.css");

    /// <summary>The sentence in a drawing that names the data and the scripts that it was made from.</summary>
    internal static string OriginOf(string root, string name)
    {
        // The scripts in the order of their names, and the palette, one after another: a change to any of them makes every drawing stale.
        IEnumerable<byte> scripts = Directory.GetFiles(ScriptsOf(root), "*.mjs").Order(StringComparer.Ordinal).Append(PaletteOf(root)).SelectMany(File.ReadAllBytes);
        return $"Drawn from {name}.json, SHA-256 {Digest(File.ReadAllBytes(DataOf(root, name)))}, by scripts of SHA-256 {Digest([.. scripts])}.";
    }

    private static string ScriptsOf(string root) => Path.Combine(root, "docs", "StakingCore.Pictures", "Drawing");

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
