using StakingCore.Tests;

namespace StakingCore.Contracts.Packages;

/// <summary>
/// The sources as they are, in another folder, and there in a repository with an address and a commit: what a release is packed
/// from, whatever clone or archive the tests run in.
/// </summary>
internal static class SourceCopy
{
    /// <summary>Where the repository says that it comes from.</summary>
    internal const string Address = "https://github.com/example/stakingcore.git";

    /// <summary>The commit that it says it is at.</summary>
    internal const string Commit = "0123456789abcdef0123456789abcdef01234567";

    /// <summary>The solution that packs everything.</summary>
    internal const string Solution = "packing.slnx";

    private static readonly string[] _leftOut = [".git", "artifacts", "bin", "obj", "TestResults"];

    internal static string Make(string folder, IEnumerable<string> projects)
    {
        Copy(Checkout.Root, folder);
        Write(Path.Combine(folder, ".git", "HEAD"), "ref: refs/heads/main\n");
        Write(Path.Combine(folder, ".git", "refs", "heads", "main"), Commit + "\n");
        Write(Path.Combine(folder, ".git", "config"), $"[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = {Address}\n");
        Directory.CreateDirectory(Path.Combine(folder, ".git", "objects"));
        Write(
            Path.Combine(folder, Solution),
            $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"src/{project}/{project}.csproj\" />"))}</Solution>");
        return folder;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from).Where(file => Path.GetFileName(file) != ".git"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.EnumerateDirectories(from).Where(folder => !_leftOut.Contains(Path.GetFileName(folder))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
