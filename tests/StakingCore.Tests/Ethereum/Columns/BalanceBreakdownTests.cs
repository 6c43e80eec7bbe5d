using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Columns;

public sealed class BalanceBreakdownTests
{
    private static readonly BalanceCause[] _causes = Enum.GetValues<BalanceCause>();

    /// <summary>Whatever happens in whatever order: the components sum to the change, and the balance is the chain's.</summary>
    [Property(MaxTest = 500, QuietOnSuccess = true)]
    public void Entries_InAnyOrder_SumToTheBalanceChange(int seed)
    {
        var random = new Random(seed);
        ulong start = (ulong)random.NextInt64() >> random.Next(64);
        var breakdown = new BalanceBreakdown(start);
        BigInteger balance = start;
        for (int entry = 0; entry < 40; entry++)
        {
            BalanceCause cause = _causes[random.Next(_causes.Length)];
            ulong amount = (ulong)random.NextInt64() >> random.Next(8, 64);
            if (random.Next(2) == 0)
            {
                breakdown = breakdown.Increase(cause, amount, amount);
                balance += amount;
            }
            else
            {
                breakdown = breakdown.Decrease(cause, amount);
                balance = BigInteger.Max(0, balance - amount);
            }
        }

        Assert.Equal(balance, breakdown.BalanceAfterGwei);
        Assert.Equal(start, breakdown.BalanceBeforeGwei);
        Assert.Equal(balance - start, (BigInteger)breakdown.BalanceChangeGwei);
        Assert.Equal(balance - start, _causes.Aggregate(BigInteger.Zero, (sum, cause) => sum + (BigInteger)breakdown.Of(cause).ActualGwei));
        BigInteger written = _causes.Aggregate(
            BigInteger.Zero, (sum, cause) => sum + breakdown.Of(cause).RewardGwei - breakdown.Of(cause).PenaltyGwei);
        Assert.Equal(balance - start, written + (BigInteger)breakdown.ForgivenGwei);
    }

    /// <summary>Epochs of a validator among block operations: one breakdown of all of it.</summary>
    [Property(Arbitrary = [typeof(RegistryGenerators)], MaxTest = 200, QuietOnSuccess = true)]
    public void Enter_EpochsAndOperations_SumToTheBalanceChange(GeneratedRegistry registry)
    {
        EpochRewardBasis basis = registry.Basis();
        foreach (GeneratedValidator row in registry.Rows)
        {
            ValidatorEpochInput input = row.ToInput();
            ValidatorEpochDelta first = basis.Process(in input);
            BalanceBreakdown breakdown = new BalanceBreakdown(row.Balance)
                .Enter(in first)
                .Increase(BalanceCause.Sync, 20_000, 20_000)
                .Decrease(BalanceCause.Withdrawal, 1_000_000);
            ValidatorEpochInput later = input with { BalanceGwei = breakdown.BalanceAfterGwei, InactivityScore = first.InactivityScore };
            ValidatorEpochDelta second = basis.Process(in later);
            breakdown = breakdown.Enter(in second);

            Assert.Equal(second.BalanceAfterGwei, breakdown.BalanceAfterGwei);
            Assert.Equal(
                (BigInteger)breakdown.BalanceChangeGwei,
                _causes.Aggregate(BigInteger.Zero, (sum, cause) => sum + (BigInteger)breakdown.Of(cause).ActualGwei));
            Assert.Equal(first.Target.Add(second.Target), breakdown.Of(BalanceCause.Target));
            Assert.Equal(first.Source.IdealGwei + second.Source.IdealGwei, breakdown.Source.IdealGwei);
        }
    }

    [Fact]
    public void Entries_OutOfRangeOrPlace_AreRefused()
    {
        var full = new BalanceBreakdown(ulong.MaxValue);
        Assert.Throws<OverflowException>(() => full.Increase(BalanceCause.Deposit, 1));
        Assert.Throws<ArgumentOutOfRangeException>("cause", () => full.Decrease((BalanceCause)99, 1));
        Assert.Throws<ArgumentException>("delta", () => full.Enter(new ValidatorEpochDelta { BalanceBeforeGwei = 1, BalanceAfterGwei = 1 }));
        Assert.Equal(
            new BalanceComponent { PenaltyGwei = 5, ForgivenGwei = 5 }, default(BalanceBreakdown).Decrease(BalanceCause.Slashing, 5).Slashing);
    }
}
