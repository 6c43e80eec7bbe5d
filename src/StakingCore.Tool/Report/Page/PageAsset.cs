using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace StakingCore.Tool.Report.Page;

/// <summary>A file that every page carries, built into the tool.</summary>
/// <param name="Text">Its text, with LF line ends.</param>
internal sealed record PageAsset(string Text)
{
    internal static PageAsset Library => Read("d3.min.js");

    internal static PageAsset Plot => Read("plot.umd.min.js");

    internal static PageAsset Script => Read("report.js");

    /// <summary>The colours, and what uses them.</summary>
    internal static PageAsset Style => new(Read("palette.css").Text + Read("report.css").Text);

    /// <summary>The notices that the libraries' licences ask for.</summary>
    internal static IReadOnlyList<(string Name, PageAsset Notice)> Licences =>
    [
        ("d3", Read("LICENSE.d3")),
        ("d3-delaunay, in d3", Read("LICENSE.d3-delaunay")),
        ("d3-ease, in d3", Read("LICENSE.d3-ease")),
        ("d3-geo, in d3", Read("LICENSE.d3-geo")),
        ("d3-scale-chromatic, in d3", Read("LICENSE.d3-scale-chromatic")),
        ("delaunator, in d3", Read("LICENSE.delaunator")),
        ("robust-predicates, in d3", Read("LICENSE.robust-predicates")),
        ("Observable Plot", Read("LICENSE.plot")),
        ("interval-tree-1d, in Plot", Read("LICENSE.interval-tree-1d")),
        ("binary-search-bounds, in Plot", Read("LICENSE.binary-search-bounds")),
        ("isoformat, in Plot", Read("LICENSE.isoformat")),
    ];

    /// <summary>The source of a content security policy that allows this script and no other.</summary>
    internal string Policy => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    private static PageAsset Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"report/{name}")
            ?? throw new InvalidOperationException($"The tool was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser reads every line end as LF before it takes the hash.
        return new PageAsset(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
