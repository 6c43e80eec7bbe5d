using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class EtherConversionsTests
{
    private static readonly BigInteger _weiPerGwei = 1_000_000_000;

    [Fact]
    public void ToWei_HostileValues_OverflowExactlyWhenBigIntegerDoes()
    {
        foreach (UInt128 gwei in HostileValues.DoubleWords)
        {
            AssertToWei(gwei);
        }
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(FullRange)])]
    public void ToWei_AnyGwei_OverflowsExactlyWhenBigIntegerDoes(UInt128 gwei) => AssertToWei(gwei);

    [Fact]
    public void ToWei_LastThatFits_IsExact()
    {
        UInt128 last = UInt128.MaxValue / 1_000_000_000;

        Assert.Equal(last * 1_000_000_000, new Amount<Gwei>(last).ToWei().BaseUnits);
        Assert.Throws<OverflowException>(() => new Amount<Gwei>(last + 1).ToWei());
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void ToGweiFloor_AnyWei_PartsSumToTheWhole(UInt128 wei)
    {
        (Amount<Gwei> whole, Amount<Wei> rest) = new Amount<Wei>(wei).ToGweiFloor();

        Assert.Equal(wei / _weiPerGwei, whole.BaseUnits);
        Assert.InRange(rest.BaseUnits, UInt128.Zero, (UInt128)999_999_999);
        Assert.Equal(new Amount<Wei>(wei), whole.ToWei() + rest);
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void ToGweiExact_AnyWei_IsRefusedExactlyWhenSomeIsLeft(UInt128 wei)
    {
        var amount = new Amount<Wei>(wei);
        if (wei % 1_000_000_000 != 0)
        {
            Assert.Throws<ArgumentException>("amount", () => amount.ToGweiExact());
            return;
        }

        Assert.Equal(amount, amount.ToGweiExact().ToWei());
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(FullRange)])]
    public void ToGweiExact_OfWholeGwei_RoundTrips(ulong gwei) =>
        Assert.Equal(new Amount<Gwei>(gwei), new Amount<Gwei>(gwei).ToWei().ToGweiExact());

    [Fact]
    public void ToGweiExact_OneWeiOver_SaysWhatWouldBeLost()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>("amount", () => new Amount<Wei>(1_000_000_001).ToGweiExact());

        Assert.StartsWith("1000000001 wei is no whole number of gwei: 1 wei would be lost.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ether_InBothUnits_IsTheSameAmount()
    {
        Assert.Equal(Amount<Wei>.FromDisplayUnits(32), Amount<Gwei>.FromDisplayUnits(32).ToWei());
        Assert.Equal("32 ETH", Amount<Gwei>.FromDisplayUnits(32).ToWei().ToString("U"));
        Assert.True(default(Amount<Gwei>).ToWei().IsZero);
        Assert.True(default(Amount<Wei>).ToGweiExact().IsZero);
    }

    private static void AssertToWei(UInt128 gwei) =>
        Expect.ExactOrOverflow(gwei * _weiPerGwei, Expect.MaxDoubleWord, () => new Amount<Gwei>(gwei).ToWei().BaseUnits, $"{gwei} gwei");
}
