using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cosmos;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Cosmos;

public sealed class AtomConversionsTests
{
    [Fact]
    public void ToCoin_HostileValues_ComeBackTheSame()
    {
        foreach (UInt128 units in HostileValues.DoubleWords)
        {
            AssertRoundTrip(units);
        }
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(FullRange)])]
    public void ToCoin_AnyAmount_ComesBackTheSame(UInt128 units) => AssertRoundTrip(units);

    [Theory]
    [InlineData("uosmo")]
    [InlineData("UATOM")]
    [InlineData("")]
    public void ToMicroAtom_AnotherDenomination_IsRefused(string denom) =>
        Assert.Throws<ArgumentException>("coin", () => new Coin(denom, 1).ToMicroAtom());

    [Fact]
    public void ToMicroAtom_DefaultCoin_IsRefused() => Assert.Throws<ArgumentException>("coin", () => default(Coin).ToMicroAtom());

    [Fact]
    public void ToMicroAtom_OutOfRange_Throws()
    {
        CosmosInteger above = (CosmosInteger)UInt128.MaxValue + 1;

        Assert.Throws<OverflowException>(() => above.ToMicroAtom());
        Assert.Throws<OverflowException>(() => CosmosInteger.MaxValue.ToMicroAtom());
        Assert.Throws<OverflowException>(() => new Coin("uatom", above).ToMicroAtom());
        Assert.Throws<OverflowException>(() => new Coin("uatom", -1).ToMicroAtom());
    }

    private static void AssertRoundTrip(UInt128 units)
    {
        var amount = new Amount<MicroAtom>(units);

        Assert.Equal(units, amount.ToCosmosInteger().ToBigInteger());
        Assert.Equal(amount, amount.ToCosmosInteger().ToMicroAtom());
        Assert.Equal(new Coin("uatom", units), amount.ToCoin());
        Assert.Equal(amount, amount.ToCoin().ToMicroAtom());
    }
}
