using FsCheck.Xunit;
using StakingCore.LockUps;

namespace StakingCore.Tests.LockUps;

public sealed class ExitChurnTests
{
    [Property(MaxTest = 300)]
    public void Enter_ManyExits_PassAsIfCountedStepByStep(byte churnLimit, byte[] amounts, byte[] waits)
    {
        UInt128 churnPerStep = (UInt128)(churnLimit % 12) + 1;
        ExitChurn queue = default;
        ulong now = 0;
        foreach ((byte amount, byte wait) in amounts.Zip(waits))
        {
            now += (ulong)(wait % 4);
            ExitChurn expected = StepByStep(queue, amount, now, churnPerStep);

            queue = queue.Enter(amount, now, churnPerStep, out ulong step);

            Assert.Equal(expected, queue);
            Assert.Equal(expected.LastStep, step);
        }
    }

    [Fact]
    public void Enter_LargestAmounts_NeitherWrapNorRefuseWhatFits()
    {
        ExitChurn third = new ExitChurn(5, UInt128.MaxValue / 3).Enter(UInt128.MaxValue, 0, UInt128.MaxValue / 3, out ulong step);

        Assert.Equal(7UL, step);
        Assert.Equal(new ExitChurn(7, 0), third);
        Assert.Throws<OverflowException>(() => default(ExitChurn).Enter(UInt128.MaxValue, 0, 1, out _));
        Assert.Throws<OverflowException>(() => new ExitChurn(ulong.MaxValue, 0).Enter(1, 0, 1, out _));
    }

    private static ExitChurn StepByStep(ExitChurn queue, UInt128 amount, ulong earliest, UInt128 churnPerStep)
    {
        (ulong step, UInt128 left) = queue.LastStep < earliest ? (earliest, churnPerStep) : (queue.LastStep, queue.Budget);
        while (amount > left)
        {
            amount -= left;
            (step, left) = (step + 1, churnPerStep);
        }

        return new ExitChurn(step, left - amount);
    }
}
