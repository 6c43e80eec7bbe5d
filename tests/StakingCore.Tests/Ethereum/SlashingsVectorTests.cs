using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum;

public sealed class SlashingsVectorTests
{
    [Fact]
    public void Item_EpochsApartByTheLength_ShareAnEntry()
    {
        var vector = new SlashingsVector(7);

        vector[ulong.MaxValue] = 5;
        vector[3] = 2;

        Assert.Equal(5UL, vector[ulong.MaxValue % 7]);
        Assert.Equal(2UL, vector[3 + 7]);
        Assert.Equal(0UL, vector[4]);
        Assert.Equal(7, vector.AmountsGwei.Length);
        Assert.Equal(7UL, vector.Sum());
    }

    [Fact]
    public void Sum_Above64Bits_Overflows()
    {
        var vector = new SlashingsVector(3);
        vector[0] = ulong.MaxValue - 1;
        vector[2] = 1;

        Assert.Equal(ulong.MaxValue, vector.Sum());
        vector[1] = 1;
        Assert.Throws<OverflowException>(() => vector.Sum());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Make_NoEntry_IsRefused(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(length), () => new SlashingsVector(length));
}
