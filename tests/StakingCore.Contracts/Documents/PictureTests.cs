using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StakingCore.Pictures;
using StakingCore.Pictures.Data;
using StakingCore.Tests;

namespace StakingCore.Contracts.Documents;

/// <summary>The pictures of the documents: their data is the library's, and their drawings are of that data.</summary>
public sealed partial class PictureTests
{
    private const string HowTo = "To make them again: dotnet run -c Release --project docs/StakingCore.Pictures";

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Computed() => [.. AllPictures.Compute().Select(picture => picture.Name)];

    public static TheoryData<string> Drawn() => [.. AllPictures.Compute().Select(picture => picture.Name), AllPictures.Measured];

    [Theory]
    [MemberData(nameof(Computed))]
    public void Data_OfAPicture_IsWhatTheLibraryComputes(string name)
    {
        string expected = AllPictures.Compute().Single(picture => picture.Name == name).ToJson();

        Assert.True(
            File.ReadAllText(PictureFiles.DataOf(Checkout.Root, name)) == expected,
            $"docs/pictures/{name}.json is not what the library computes. {HowTo}");
    }

    /// <summary>A time is not the same twice, so of the measured picture only the form can be checked.</summary>
    [Fact]
    public void Data_OfGrowth_HasEachPathAtTheSameSizes()
    {
        using var data = JsonDocument.Parse(File.ReadAllText(PictureFiles.DataOf(Checkout.Root, AllPictures.Measured)));
        JsonElement[] rows = [.. data.RootElement.GetProperty("rows").EnumerateArray()];
        ILookup<string, int> sizes = rows.ToLookup(row => row.GetProperty("path").GetString()!, row => row.GetProperty("rows").GetInt32());

        Assert.Equal(6, sizes.Count);
        Assert.All(sizes, path => Assert.Equal([1_000, 10_000, 100_000, 1_000_000], path.AsEnumerable()));
        Assert.All(rows, row => Assert.False(string.IsNullOrEmpty(row.GetProperty("unit").GetString())));
        Assert.All(
            from row in rows from way in new[] { "library", "bigInteger", "copy" } select row.GetProperty(way).GetDouble(),
            time => Assert.True(time > 0));
    }

    [Fact]
    public void Table_OfGrowth_HasTheFiguresThatAreDrawn()
    {
        using var data = JsonDocument.Parse(File.ReadAllText(PictureFiles.DataOf(Checkout.Root, AllPictures.Measured)));
        string[] expected =
        [
            "| hot path | rows | StakingCore, ns a row | BigInteger | copy | BigInteger / StakingCore |",
            "| --- | ---: | ---: | ---: | ---: | ---: |",
            .. data.RootElement.GetProperty("rows").EnumerateArray().Select(RowOfGrowth),
        ];

        string[] page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "performance.md"));

        Assert.Equal(expected, page.SkipWhile(line => line != expected[0]).TakeWhile(line => line.StartsWith('|')));
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Drawing_OfAPicture_SaysThatItIsOfThisDataByTheseScripts(string name)
    {
        string origin = Load(name).Element(_svg + "metadata")!.Value;

        Assert.True(origin == PictureFiles.OriginOf(Checkout.Root, name), $"docs/pictures/{name}.svg is stale. {HowTo}");
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Drawing_OfAPicture_IsReadToThoseWhoDoNotSeeIt(string name)
    {
        XElement drawing = Load(name);
        string[] read = drawing.Attribute("aria-labelledby")!.Value.Split(' ');

        Assert.Equal("img", drawing.Attribute("role")!.Value);
        Assert.Equal(read, new[] { "title", "desc" }.Select(part => drawing.Element(_svg + part)!.Attribute("id")!.Value));
        Assert.NotEmpty(drawing.Element(_svg + "title")!.Value);
        Assert.NotEmpty(drawing.Element(_svg + "desc")!.Value);
    }

    /// <summary>A colour that the dark page does not replace would be one that nobody chose for it.</summary>
    [Theory]
    [MemberData(nameof(Drawn))]
    public void Drawing_OfAPicture_HasEachColourInLightAndDark(string name)
    {
        XElement drawing = Load(name);
        string style = drawing.Element(_svg + "style")!.Value;
        IEnumerable<string> used = drawing.Descendants()
            .SelectMany(part => new[] { part.Attribute("fill")?.Value, part.Attribute("stroke")?.Value })
            .OfType<string>().Where(paint => paint != "none").Distinct();

        Assert.Contains("prefers-color-scheme: dark", style, StringComparison.Ordinal);
        Assert.All(used, paint => Assert.Contains($"[fill=\"{paint}\"]", style, StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_InTheirFolder_AreEachShownOnAPage()
    {
        string docs = Path.Combine(Checkout.Root, "docs");
        string[] shown =
        [
            .. Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories)
                .SelectMany(page => Picture().Matches(File.ReadAllText(page)).Select(match => match.Groups["name"].Value))
                .Distinct().Order(StringComparer.Ordinal),
        ];
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(docs, "pictures"), "*.svg").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
        string[] known = [.. AllPictures.Compute().Select(picture => picture.Name).Append(AllPictures.Measured).Order(StringComparer.Ordinal)];

        Assert.Equal(known, files);
        Assert.Equal(known, shown);
    }

    // The digits of the file; a ratio is cut, never rounded up.
    private static string RowOfGrowth(JsonElement row)
    {
        decimal ratio = decimal.Truncate(row.GetProperty("bigInteger").GetDecimal() / row.GetProperty("library").GetDecimal());
        string[] times = [.. new[] { "library", "bigInteger", "copy" }.Select(way => row.GetProperty(way).GetRawText())];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.GetProperty("path").GetString()} | {row.GetProperty("rows").GetInt32():N0} {row.GetProperty("unit").GetString()} | {string.Join(" | ", times)} | {ratio} |");
    }

    private static XElement Load(string name) => XDocument.Load(PictureFiles.DrawingOf(Checkout.Root, name)).Root!;

    [GeneratedRegex(@"!\[[^\]]+\]\((\.\./)*pictures/(?<name>[a-z-]+)\.svg\)")]
    private static partial Regex Picture();
}
