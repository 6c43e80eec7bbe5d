using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

public sealed class ValidatorSharesTests
{
    private static readonly ValidatorShares _slashedToNothing = new(0, CosmosDecimal.One);

    [Property(MaxTest = 2000)]
    public void Exchange_AnyValidator_MatchesTheOracle(ulong tokens, ulong sharesHigh, ulong sharesLow, ulong amount)
    {
        BigInteger t = tokens;
        BigInteger s = ((BigInteger)sharesHigh << 64) + sharesLow + 1;
        var validator = new ValidatorShares(tokens, CosmosDecimal.FromUnits(s));
        BigInteger some = ((BigInteger)amount << 40) + 7;
        var shares = CosmosDecimal.FromUnits(some);

        DecimalOracle.Expect("worth", DecimalOracle.Quo(some * t, s), () => validator.TokensFromShares(shares));
        DecimalOracle.Expect("truncated", DecimalOracle.QuoTruncate(some * t, s), () => validator.TokensFromSharesTruncated(shares));
        DecimalOracle.Expect("up", DecimalOracle.QuoRoundUp(some * t, s), () => validator.TokensFromSharesRoundUp(shares));
        if (tokens == 0)
        {
            return;
        }

        Assert.True(validator.TrySharesFromTokens(amount, out CosmosDecimal issued));
        Assert.True(validator.TrySharesFromTokensTruncated(amount, out CosmosDecimal truncated));
        Assert.Equal(s * amount / t, issued.ToUnits());
        Assert.Equal(issued, truncated);
    }

    [Fact]
    public void AddTokensFromDelegation_First_SetsRateOne()
    {
        (ValidatorShares validator, CosmosDecimal issued) = default(ValidatorShares).AddTokensFromDelegation(1_000);

        Assert.Equal(CosmosDecimal.FromInteger(1_000), issued);
        Assert.Equal(new ValidatorShares(1_000, CosmosDecimal.FromInteger(1_000)), validator);
    }

    [Fact]
    public void AddTokensFromDelegation_SharesWithoutTokens_Throws()
    {
        Assert.True(_slashedToNothing.HasInvalidExchangeRate);
        Assert.False(default(ValidatorShares).HasInvalidExchangeRate);
        Assert.False(_slashedToNothing.TrySharesFromTokens(1, out _));
        Assert.False(_slashedToNothing.TrySharesFromTokensTruncated(1, out _));
        Assert.Throws<DivideByZeroException>(() => _slashedToNothing.AddTokensFromDelegation(1));
    }

    [Fact]
    public void RemoveDelegationShares_TheLast_HandOutTheDust()
    {
        var validator = new ValidatorShares(10, CosmosDecimal.FromInteger(3));

        (ValidatorShares rest, CosmosInteger first) = validator.RemoveDelegationShares(CosmosDecimal.One);
        (ValidatorShares none, CosmosInteger last) = rest.RemoveDelegationShares(CosmosDecimal.FromInteger(2));

        Assert.Equal((3, 7), ((int)(long)first, (int)(long)last));
        Assert.Equal(default, none);
    }

    // No worth is computed then: it would be a division by zero, or out of range.
    [Fact]
    public void RemoveDelegationShares_ToNoShares_HandOutAllTokens()
    {
        var large = CosmosDecimal.FromUnits(DecimalOracle.Limit / 2);

        Assert.Equal((default, 5), new ValidatorShares(5, default).RemoveDelegationShares(default));
        Assert.Equal((default, 3), new ValidatorShares(3, large).RemoveDelegationShares(large));
        Assert.Throws<OverflowException>(() => new ValidatorShares(3, large).RemoveDelegationShares(large - CosmosDecimal.One));
    }

    [Fact]
    public void RemoveDelegationShares_MoreThanAllShares_ThrowsWhereTokensRunOut()
    {
        var validator = new ValidatorShares(10, CosmosDecimal.FromInteger(3));

        Assert.Throws<OverflowException>(() => validator.RemoveDelegationShares(CosmosDecimal.FromInteger(4)));
    }

    [Fact]
    public void RemoveTokens_NegativeOrTooMany_Throws()
    {
        var validator = new ValidatorShares(10, CosmosDecimal.FromInteger(3));

        Assert.Equal(0, (long)validator.RemoveTokens(10).Tokens);
        Assert.Equal(validator.Shares, validator.RemoveTokens(10).Shares);
        Assert.Throws<OverflowException>(() => validator.RemoveTokens(11));
        Assert.Throws<ArgumentOutOfRangeException>(() => validator.RemoveTokens(-1));
    }

    [Fact]
    public void PotentialConsensusPower_Truncates_AndRefusesWhatDoesNotFit()
    {
        Assert.Equal(1, new ValidatorShares(1_999_999, default).PotentialConsensusPower(1_000_000));
        Assert.Equal(long.MaxValue, new ValidatorShares(long.MaxValue, default).PotentialConsensusPower(1));
        Assert.Throws<OverflowException>(() => new ValidatorShares(1UL << 63, default).PotentialConsensusPower(1));
        Assert.Throws<DivideByZeroException>(() => default(ValidatorShares).PotentialConsensusPower(0));
    }

    [Fact]
    public void Undelegating_FractionAtAndPastHalfAUnit_PaysOrKeepsTheToken()
    {
        // Worth 3 less half a unit: rounded to 3 and paid. Worth 3 less more than that: 2 are paid.
        var cheap = new ValidatorShares(3_000_000, CosmosDecimal.Parse("7000000.000000000000000001"));
        Assert.True(cheap.TrySharesFromTokens(3, out CosmosDecimal shares));
        CosmosDecimal worth = cheap.TokensFromShares(shares);
        (_, CosmosInteger paid) = cheap.RemoveDelegationShares(shares);
        Assert.Equal(worth.TruncateInt(), paid);
        Assert.Equal("3.000000000000000000", worth.ToString());

        var dear = new ValidatorShares(7_000_000, CosmosDecimal.Parse("3000000.000000000000000001"));
        Assert.True(dear.TrySharesFromTokens(3, out shares));
        (_, paid) = dear.RemoveDelegationShares(shares);
        Assert.Equal("2.999999999999999999", dear.TokensFromShares(shares).ToString());
        Assert.Equal(2, (long)paid);
    }
}
