using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

public sealed class CoinsTests
{
    private static readonly Coins _some = Coins.Of(new Coin("b", 5), new Coin("a", 3), new Coin("c", 0));

    [Fact]
    public void Of_LeavesOutZerosAndSorts() => Assert.Equal("3a,5b", _some.ToString());

    /// <summary>A file may have any number of them, so telling them apart is not to take the square of it.</summary>
    [Fact]
    public void Of_ManyDenominations_TellsThemApart()
    {
        const int Many = 100_000;
        Coin[] coins = [.. Enumerable.Range(0, Many).Select(number => new Coin($"denom{number}", 1))];
        DecCoin[] decimals = [.. coins.Select(coin => new DecCoin(coin.Denom, CosmosDecimal.One))];

        Assert.Equal(Many, Coins.Of(coins).Count);
        Assert.Equal(Many, DecCoins.Of(decimals).Count);
        Assert.Throws<ArgumentException>(() => Coins.Of([.. coins, coins[7]]));
        Assert.Throws<ArgumentException>(() => DecCoins.Of([.. decimals, decimals[7]]));
    }

    [Fact]
    public void Subtract_UndoesAdd()
    {
        Coins other = Coins.Of(new Coin("b", 1), new Coin("d", 9));
        Assert.Equal("3a,6b,9d", _some.Add(other).ToString());
        Assert.Equal(_some, _some.Add(other).Subtract(other));
        Assert.Equal(_some.GetHashCode(), _some.Add(other).Subtract(other).GetHashCode());
        Assert.Equal(Coins.Empty, _some.Subtract(_some));
    }

    [Fact]
    public void Subtract_MoreThanThereIs_Throws()
    {
        Assert.False(_some.Covers(Coins.Of("b", 6)));
        Assert.Throws<ArgumentException>(() => _some.Subtract(Coins.Of("b", 6)));
        Assert.Throws<ArgumentException>(() => DecCoins.From(_some).Subtract(DecCoins.From(Coins.Of("z", 1))));
    }

    [Fact]
    public void Of_TheSameTwiceOrNegative_Throws()
    {
        Assert.Throws<ArgumentException>(() => Coins.Of(new Coin("a", 1), new Coin("a", 1)));
        Assert.Throws<ArgumentException>(() => Coins.Of("a", -1));
        Assert.Throws<ArgumentException>(() => DecCoins.Of(new DecCoin(string.Empty, CosmosDecimal.One)));
    }

    [Fact]
    public void Truncate_SplitsIntoCoinsAndRemainder()
    {
        DecCoins coins = DecCoins.Of(new DecCoin("a", CosmosDecimal.Parse("2.75")), new DecCoin("b", CosmosDecimal.Parse("0.5")), new DecCoin("c", CosmosDecimal.One));
        (Coins whole, DecCoins remainder) = coins.Truncate();
        Assert.Equal("2a,1c", whole.ToString());
        Assert.Equal(coins, DecCoins.From(whole).Add(remainder));
        Assert.Equal("0.750000000000000000a,0.500000000000000000b", remainder.ToString());
        Assert.Equal("0.500000000000000000b", coins.Intersect(DecCoins.Of(new DecCoin("b", CosmosDecimal.One))).ToString());
    }

    [Fact]
    public void ChainTime_KeepsNanoseconds()
    {
        var moment = new ChainTime(1_554_863_918, 135_961_558);
        Assert.Equal("2019-04-10T02:38:38.135961558Z", moment.ToString());
        Assert.Equal(new ChainTime(1_554_863_919, 35_961_658), moment + TimeSpan.FromTicks(9_000_001));
        Assert.Equal(new ChainTime(1_554_863_917, 935_961_558), moment + TimeSpan.FromMilliseconds(-200));
        Assert.True(moment < moment + TimeSpan.FromTicks(1) && moment <= new ChainTime(moment.Seconds, 135_961_558));
        Assert.Throws<OverflowException>(() => moment + TimeSpan.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChainTime(0, 1_000_000_000));
    }
}
