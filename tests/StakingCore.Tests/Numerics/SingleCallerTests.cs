using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class SingleCallerTests
{
    [Fact]
    public void Enter_WhileSomebodyIsIn_IsRefusedUntilTheyLeave()
    {
        var caller = new SingleCaller();

        caller.Enter();
        Assert.Throws<InvalidOperationException>(caller.Enter);
        Assert.Throws<InvalidOperationException>(caller.Enter);
        caller.Leave();
        caller.Enter();
    }
}
