using StakingCore.Amounts;
using StakingCore.RocketPool;

namespace StakingCore.Tests.RocketPool;

public sealed class RocketPoolOutcomeTests
{
    private static readonly RocketPoolRefusal _refusal = RocketPoolRefusal.Of(RocketPoolRule.DebtTooSmall, 8, atLeast: 1, atMost: 7);

    [Fact]
    public void Value_OfARefusal_IsNotThere()
    {
        RocketPoolOutcome<Amount<Wei>> refused = _refusal;

        Assert.False(refused.IsAccepted);
        Assert.Same(_refusal, refused.Refusal);
        Assert.Equal(
            "The contracts refuse: DebtTooSmall, found 8, at least 1, at most 7", Assert.Throws<InvalidOperationException>(() => refused.Value).Message);
        Assert.Equal("RocketPoolOutcome { Refusal = DebtTooSmall, found 8, at least 1, at most 7 }", refused.ToString());
        Assert.Equal(
            "refusal", Assert.Throws<ArgumentNullException>(() => (RocketPoolOutcome<Amount<Wei>>)(RocketPoolRefusal)null!).ParamName);
    }

    [Fact]
    public void Refusal_OfAValue_IsNone()
    {
        RocketPoolOutcome<Amount<Wei>> accepted = new Amount<Wei>(7);

        Assert.True(accepted.IsAccepted);
        Assert.Null(accepted.Refusal);
        Assert.Equal(new Amount<Wei>(7), accepted.Value);
        Assert.Equal("RocketPoolOutcome { Value = 7 }", accepted.ToString());
        Assert.Equal(default, default(RocketPoolOutcome<Amount<Wei>>).Value);
    }
}
