using System.Text;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Tests;

public sealed class JsonFeedTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void Members_ModuleOfAHundredMegabytes_IsPassedOverInLittleMemory()
    {
        string piece = string.Concat(Enumerable.Repeat("{\"address\":\"cosmos1é\",\"coins\":[{\"denom\":\"uatom\",\"amount\":\"1\"}]},", 1_000));
        int count = 100 * Megabyte / piece.Length;
        using var stream = new GeneratedStream("{\"wasm\":{\"a\":[", piece, count, "{}]},\"staking\":[1,2,3]}");
        long before = GC.GetAllocatedBytesForCurrentThread();
        using var feed = new JsonFeed(stream, "big.json");

        int items = 0;
        foreach (string name in feed.Members())
        {
            items += name == "staking" ? feed.Items().Count() : 0;
        }

        feed.End();
        Assert.Equal(3, items);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Megabyte);
    }

    [Fact]
    public void Items_AHundredThousand_KeepOneAtATime()
    {
        const int Count = 100_000;
        using var stream = new GeneratedStream("[", "{\"address\":\"cosmos1é\",\"shares\":\"1.000000000000000000\"},", Count, "{}]");
        using var feed = new JsonFeed(stream, "big.json");
        feed.Peek();
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;

        int items = 0;
        foreach (JsonPlace item in feed.Items())
        {
            items += item.Optional("address") is null ? 0 : 1;
            most = items % 25_000 == 0 ? long.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most;
        }

        Assert.Equal(Count, items);
        Assert.InRange(most, long.MinValue, 4 * Megabyte);
    }

    /// <summary>Every token falls onto the border of two pieces once.</summary>
    [Fact]
    public void Members_PiecesOfAnySize_ReadTheSame()
    {
        const string Text = "{\"a\":{\"skip\":[1,{\"b\":\"é🛸\"},null]},\"é\":[{\"x\":\"1\"},{\"x\":\"🛸\"}],\"v\":-12.5e3,\"n\":null}";
        for (int size = 1; size <= 8; size++)
        {
            using var stream = new SmallPieces(Text, size);
            using var feed = new JsonFeed(stream, "f.json");
            var read = new List<string>();
            foreach (string name in feed.Members())
            {
                switch (name)
                {
                    case "é":
                        read.AddRange(feed.Items().Select(item => $"{item.Path}={item.Required("x").Text("a text")}"));
                        break;
                    case "v":
                        read.Add(feed.Value().Element.GetRawText());
                        break;
                    case "n":
                        read.Add($"{feed.Items().Count()}");
                        break;
                    default:
                        break;
                }
            }

            feed.End();
            Assert.Equal(["$['é'][0]=1", "$['é'][1]=🛸", "-12.5e3", "0"], read);
        }
    }

    private sealed class SmallPieces(string text, int size) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, int.Min(count, size));
    }
}
