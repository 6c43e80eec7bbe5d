using System.IO.Compression;
using System.Runtime.Loader;
using StakingCore.Contracts.Documents;
using StakingCore.Contracts.Surface;
using StakingCore.Tests;
using VerifyXunit;

namespace StakingCore.Contracts.Packages;

/// <summary>The opt-in bridge, built, packed and used against a package of Nethereum.Util's shape.</summary>
[Collection(nameof(SharedPackages))]
public sealed class NethereumBridgeTests(PackedPackages packages)
{
    private const string Bridge = "StakingCore.Nethereum";

    /// <summary>Checks itself and prints one line each; what fails is thrown, with the line.</summary>
    private const string Consumer = """
        using System.Globalization;
        using System.Numerics;
        using Nethereum.Util;
        using StakingCore.Amounts;
        using StakingCore.Nethereum;

        Amount<Wei>[] amounts = [Amount<Wei>.Zero, new(1), new(10), new(999_999_999_999_999_999), new(UInt128.One << 96), Amount<Wei>.MaxValue - new Amount<Wei>(1), Amount<Wei>.MaxValue];
        foreach (Amount<Wei> amount in amounts)
        {
            Same(amount, amount.ToBigInteger().ToWeiAmount());
            Same(amount, NethereumConversions.FromEtherExact(amount.ToEther()));
            Same((amount, default(BigDecimal)), NethereumConversions.FromEtherFloor(amount.ToEther()));
            Same(amount.ToBigInteger(), UnitConversion.Convert.ToWei(amount.ToEther()));
        }

        Same((BigInteger.One << 128) - 1, Amount<Wei>.MaxValue.ToBigInteger());
        Same("0.000000001", new Amount<Gwei>(1).ToEther().ToString());
        Same("340282366920938463463.374607431768211455", Amount<Wei>.MaxValue.ToEther().ToString());
        Same(Amount<Wei>.FromDisplayUnits(32), NethereumConversions.FromEtherExact(new BigDecimal(32, 0)));
        Same(Amount<Wei>.FromDisplayUnits(3_000_000_000), NethereumConversions.FromEtherExact(new BigDecimal(3, 9)));
        Same(new Amount<Wei>(1), NethereumConversions.FromEtherExact(new BigDecimal(1_000, -21)));
        Same(Amount<Wei>.Zero, NethereumConversions.FromEtherExact(new BigDecimal(0, -40)));
        Same(Amount<Wei>.Zero, NethereumConversions.FromEtherExact(default));
        Console.WriteLine("exact");

        Refused<OverflowException>(() => BigInteger.MinusOne.ToWeiAmount());
        Refused<OverflowException>(() => (BigInteger.One << 128).ToWeiAmount());
        Refused<OverflowException>(() => NethereumConversions.FromEtherExact(new BigDecimal(-1, -18)));
        Refused<OverflowException>(() => NethereumConversions.FromEtherFloor(new BigDecimal(-1, -40)));
        Refused<OverflowException>(() => NethereumConversions.FromEtherExact(new BigDecimal(BigInteger.One << 128, -18)));
        Refused<OverflowException>(() => NethereumConversions.FromEtherExact(new BigDecimal(1, 21)));
        Refused<OverflowException>(() => NethereumConversions.FromEtherExact(new BigDecimal(1, 60)));
        Refused<ArgumentException>(() => NethereumConversions.FromEtherExact(new BigDecimal(15, -19)));
        Refused<ArgumentException>(() => NethereumConversions.FromEtherExact(new BigDecimal(1, -2_000_000_000)));
        Console.WriteLine("refused");

        var fine = new BigDecimal(BigInteger.Parse("1234567890123456789012", CultureInfo.InvariantCulture), -21);
        (Amount<Wei> whole, BigDecimal rest) = NethereumConversions.FromEtherFloor(fine);
        Same((new Amount<Wei>(1_234_567_890_123_456_789), new BigDecimal(12, -21)), (whole, rest));
        Same(fine, whole.ToEther() + rest);
        Same((Amount<Wei>.Zero, new BigDecimal(1, -2_000_000_000)), NethereumConversions.FromEtherFloor(new BigDecimal(1, -2_000_000_000)));
        Console.WriteLine("whole and rest");

        BigInteger last = (BigInteger.One << 96) - 1;
        Same(last, Wei(UnitConversion.Convert.FromWei(last)));
        Different(last + 1, Wei(UnitConversion.Convert.FromWei(last + 1)));
        Same(last + 1, (last + 1).ToWeiAmount().ToBigInteger());
        Different(new BigDecimal(1, 0), new BigDecimal(1, 0) / new BigDecimal(3, 0) * new BigDecimal(3, 0));
        Same(new BigInteger(1), UnitConversion.Convert.ToWei(new BigDecimal(19, -19)));
        Different(BigInteger.Parse("1234567890123456789", CultureInfo.InvariantCulture), UnitConversion.Convert.ToWei(1.234567890123456789));
        Console.WriteLine("where digits are lost");

        static BigInteger Wei(decimal ether) => UnitConversion.Convert.ToWei((BigDecimal)ether);

        static void Same<T>(T expected, T found)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, found))
            {
                throw new InvalidOperationException($"Expected {expected}, found {found}.");
            }
        }

        static void Different<T>(T one, T other)
        {
            if (EqualityComparer<T>.Default.Equals(one, other))
            {
                throw new InvalidOperationException($"Expected anything but {one}.");
            }
        }

        static void Refused<TException>(Func<object> work)
            where TException : Exception
        {
            try
            {
                throw new InvalidOperationException($"Expected a {typeof(TException)}, found {work()}.");
            }
            catch (TException refusal) when (refusal is not InvalidOperationException && refusal.Message.Length < 200)
            {
            }
        }
        """;

    [Fact]
    public void Consumer_OfTheBridge_FindsEveryConversionExactOrRefused() =>
        Assert.Equal("exact\nrefused\nwhole and rest\nwhere digits are lost\n", packages.RunProgram(Consumer, Bridge));

    [Theory]
    [InlineData("docs/nethereum.md")]
    [InlineData("src/StakingCore.Nethereum/README.md")]
    public void Consumer_OfAPage_PrintsWhatThePageSays(string page)
    {
        DocumentSample sample = DocumentSample.Of(Path.Combine(Checkout.Root, page), "```csharp nethereum").Single();

        Assert.Equal(sample.Output, packages.RunProgram(sample.Code, Bridge).TrimEnd('\n'));
    }

    [Fact]
    public Task Bridge_PublicSurface_IsTheReviewedOne()
    {
        using ZipArchive bridge = packages.Open(Bridge);
        using ZipArchive standIn = packages.OpenStandIn();
        var context = new AssemblyLoadContext(Bridge, isCollectible: true);
        try
        {
            context.LoadFromStream(new MemoryStream(standIn.Single("Nethereum.Util.dll")));
            return Verifier.Verify(PublicSurface.Of(context.LoadFromStream(new MemoryStream(bridge.Single($"{Bridge}.dll")))));
        }
        finally
        {
            context.Unload();
        }
    }
}
