using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StakingCore.Tool.Tests;

public sealed partial class ReportPageTests : IDisposable
{
    private static readonly string[] _void = ["meta", "br", "hr", "img", "input", "link"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Page_OfOneFile_IsTheSameBytesEachTime()
    {
        _folder.Write("pools.json", ReportFixture.Pools("one"));
        string first = ReportFixture.PageOf(_folder, "pools.json");

        using var other = new TemporaryFolder();
        other.Write("pools.json", ReportFixture.Pools("one"));

        Assert.Equal(first, ReportFixture.PageOf(other, "pools.json"));
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void Page_NamesTheFileWithoutItsFolder()
    {
        Directory.CreateDirectory(_folder.File("secret"));
        File.Copy(ReportFixture.Vector("cardano", "real", "example-amaru-single-pool.json"), _folder.File("secret/epoch.json"));

        string page = ReportFixture.PageOf(_folder, Path.Combine("secret", "epoch.json"));

        Assert.Contains("<span class=\"file\">epoch.json</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_IsThereAlready_IsReplacedWhole()
    {
        _folder.Write("pools.json", ReportFixture.Pools("one"));
        _folder.Write(ReportFixture.Page, new string('#', 2_000_000));

        string page = ReportFixture.PageOf(_folder, "pools.json");

        Assert.DoesNotContain("###", page, StringComparison.Ordinal);
        Assert.Equal([ReportFixture.Page, "pools.json"], _folder.Files);
    }

    [Fact]
    public void Page_AsksForNothing()
    {
        string page = ProtocolsPage();

        Assert.DoesNotMatch(@"<[^>]*\b(src|href|srcset|action|data|poster)\s*=", ReportFixture.Markup(page));
        Assert.DoesNotMatch(@"@import|url\(", Style().Match(page).Value);

        // In the scripts: names of markup languages, and where the libraries come from. In the notices: where licences are kept.
        string[] addresses = [.. Address().Matches(page).Select(address => address.Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.All(addresses, address => Assert.Matches(Known(), address));
    }

    [Fact]
    public void Page_AllowsItsOwnScriptsAlone()
    {
        string page = ProtocolsPage();
        string policy = Policy().Match(page).Groups[1].Value;
        string[] scripts = [.. Script().Matches(page).Select(script => script.Groups[1].Value)];

        Assert.Equal(3, scripts.Length);
        string hashes = string.Join(' ', scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));
        Assert.Equal($"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void Page_CarriesTheVendoredFilesAndTheirNotices()
    {
        string page = ProtocolsPage();
        string vendor = Path.Combine(StakingCore.Tests.Checkout.Root, "src", "StakingCore.Tool", "Report", "Vendor");

        foreach (string script in Directory.GetFiles(vendor, "*.js", SearchOption.AllDirectories))
        {
            Assert.Contains(File.ReadAllText(script), page, StringComparison.Ordinal);
        }

        string[] notices = Directory.GetFiles(vendor, "LICENSE*", SearchOption.AllDirectories);
        Assert.True(notices.Length > Directory.GetDirectories(vendor).Length, "a library without its licence, or none of what it bundles");
        string text = System.Net.WebUtility.HtmlDecode(page);
        Assert.All(notices, notice => Assert.Contains(File.ReadAllText(notice).TrimEnd().ReplaceLineEndings("\n"), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_NameWithMarkup_IsText()
    {
        _folder.Write("pools.json", ReportFixture.Pools(ReportFixture.Hostile));

        string page = ReportFixture.PageOf(_folder, "pools.json");

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains(ReportFixture.Rows(page), row => row[0] == ReportFixture.Hostile);
        JsonElement chart = JsonDocument.Parse(ReportFixture.Charts(page).Single()).RootElement;
        Assert.Equal(ReportFixture.Hostile, chart.GetProperty("categories")[0].GetString());
    }

    [Fact]
    public void Page_ControlCharactersInAName_AreReplaced()
    {
        _folder.Write("a\u0001b\u001b[31m", ReportFixture.Pools("one"));

        string page = ReportFixture.PageOf(_folder, "a\u0001b\u001b[31m");

        Assert.Contains("a\uFFFDb\uFFFD[31m", page, StringComparison.Ordinal);
        Assert.DoesNotContain(ReportFixture.Markup(page), letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData("cardano/real/epoch-preview-372.json")]
    [InlineData("cardano/real/mainnet-pots.csv")]
    [InlineData("rocketpool/lifecycle.v1.4.json")]
    [InlineData("ethereum/process_epoch.json")]
    public void Page_OfAnyFile_IsWellNestedAndOfModestSize(string file)
    {
        string page = ReportFixture.PageOf(_folder, ReportFixture.Vector(file.Split('/')));

        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(ReportFixture.Markup(page)))
        {
            string name = tag.Groups[2].Value;
            if (tag.Groups[1].Length > 0)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (!_void.Contains(name))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
        Assert.InRange(page.Length, 490_000, 1_500_000);
    }

    private string ProtocolsPage()
    {
        Assert.Equal(0, ToolCall.RunIn(_folder.Path, "report", "--html", ReportFixture.Page).ExitCode);
        return File.ReadAllText(_folder.File(ReportFixture.Page));
    }

    [GeneratedRegex("https?://[^\\s\"'`)<>]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^http://www\.w3\.org/|^https://(d3js\.org|github\.com/observablehq/plot)|^http://(www\.apache\.org/licenses/|unlicense\.org)")]
    private static partial Regex Known();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)\\b[^>]*>")]
    private static partial Regex Tag();
}
