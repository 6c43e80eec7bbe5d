using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace StakingCore.Contracts.Packages;

/// <summary>What is in a package.</summary>
internal static class PackageEntries
{
    internal static byte[] Bytes(this ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    internal static string Text(this ZipArchive package, string entry) => Encoding.UTF8.GetString(package.GetEntry(entry)!.Bytes());

    /// <summary>The assembly or its symbols, wherever they are.</summary>
    internal static byte[] Single(this ZipArchive package, string file) => package.Entries.Single(entry => entry.Name == file).Bytes();

    /// <summary>What the package says of itself.</summary>
    internal static XElement Metadata(this ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement root = XDocument.Load(stream).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }

    /// <summary>One of the things that it says.</summary>
    internal static XElement Of(this XElement metadata, string name) => metadata.Element(metadata.Name.Namespace + name)!;
}
