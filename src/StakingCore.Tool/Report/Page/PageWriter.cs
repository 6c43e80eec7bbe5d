using System.Text;

namespace StakingCore.Tool.Report.Page;

/// <summary>Writes a page as one HTML file that asks for nothing else: scripts, style and data are in it.</summary>
internal static class PageWriter
{
    internal static void Write(Stream stream, ReportPage page)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        PageAsset[] scripts = [PageAsset.Library, PageAsset.Plot, PageAsset.Script];
        WriteHead(writer, page, scripts);
        WriteBody(writer, page);
        foreach (PageAsset script in scripts)
        {
            writer.WriteLine($"<script>{script.Text}</script>");
        }

        writer.WriteLine("</body>");
        writer.WriteLine("</html>");
    }

    // Scripts by their hashes alone. The plots bring style with them, which a hash would have to be known for beforehand.
    private static void WriteHead(StreamWriter writer, ReportPage page, PageAsset[] scripts)
    {
        string policy = $"default-src 'none'; script-src {string.Join(' ', scripts.Select(script => script.Policy))}; "
            + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        writer.WriteLine("<!DOCTYPE html>");
        writer.WriteLine("<html lang=\"en\">");
        writer.WriteLine("<head>");
        writer.WriteLine("<meta charset=\"utf-8\">");
        writer.WriteLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        writer.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine("<meta name=\"color-scheme\" content=\"light dark\">");
        writer.WriteLine("<meta name=\"generator\" content=\"stakingcore report\">");
        writer.WriteLine($"<title>{HtmlText.Of(page.Title)}</title>");
        writer.WriteLine($"<style>\n{PageAsset.Style.Text}</style>");
        writer.WriteLine("</head>");
    }

    private static void WriteBody(StreamWriter writer, ReportPage page)
    {
        writer.WriteLine("<body>");
        writer.WriteLine("<header>");
        writer.WriteLine($"<h1>{HtmlText.Of(page.Title)}</h1>");
        string file = page.File is { } name ? $"<span class=\"file\">{HtmlText.Of(name)}</span> " : string.Empty;
        writer.WriteLine($"<p class=\"what\">{file}{HtmlText.Of(page.What)}</p>");
        writer.WriteLine("</header>");
        writer.WriteLine("<main>");
        writer.WriteLine("<noscript><p class=\"verdict bad\">The plots need JavaScript. The tables hold the same figures.</p></noscript>");
        writer.Write(page.Body.ToString());
        writer.WriteLine("</main>");
        writer.WriteLine("<footer>");
        writer.WriteLine(
            "<p>The figures in the texts and tables are exact, from whole-number arithmetic; where decimals are cut, the figure is never "
            + "rounded up. The plots are drawn by the browser, which computes their places with about 16 digits.</p>");
        writer.WriteLine("<p>Made by <code>stakingcore report</code>. The page needs no network.</p>");
        writer.WriteLine("<details><summary>Licences of the plotting libraries in this page</summary>");
        foreach ((string library, PageAsset notice) in PageAsset.Licences)
        {
            writer.WriteLine($"<h3>{HtmlText.Of(library)}</h3>");
            writer.WriteLine($"<pre>{string.Join('\n', notice.Text.TrimEnd().Split('\n').Select(HtmlText.Of))}</pre>");
        }

        writer.WriteLine("</details>");
        writer.WriteLine("</footer>");
    }
}
