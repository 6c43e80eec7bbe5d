using System.Numerics;
using FsCheck.Xunit;
using StakingCore.LockUps;
using StakingCore.Testing;

namespace StakingCore.Tests.LockUps;

[Properties(Arbitrary = [typeof(FullRange)])]
public sealed class WeakSubjectivityTests
{
    // The table of phase0's weak-subjectivity.md, at a safety decay of 10 percent.
    [Theory]
    [InlineData(28, 32_768, 504)]
    [InlineData(28, 131_072, 1248)]
    [InlineData(28, 1_048_576, 2241)]
    [InlineData(32, 32_768, 665)]
    [InlineData(32, 131_072, 1894)]
    [InlineData(32, 1_048_576, 3532)]
    public void Phase0Epochs_SpecificationsTable_IsReproduced(ulong averageBalanceEther, ulong validators, ulong expected) =>
        Assert.Equal(expected, WeakSubjectivity.Phase0Epochs(validators, averageBalanceEther));

    [Property]
    public void Phase0Epochs_AnyValidators_AreTheSpecifications(ulong validators, byte balance, byte decay)
    {
        (ulong average, ulong percent) = ((ulong)(balance % 32) + 1, (ulong)(decay % 100) + 1);
        BigInteger expected = Phase0BySpecification(validators, average, percent);

        if (expected > ulong.MaxValue)
        {
            Assert.Throws<OverflowException>(() => WeakSubjectivity.Phase0Epochs(validators, average, percent));
        }
        else
        {
            Assert.Equal((ulong)expected, WeakSubjectivity.Phase0Epochs(validators, average, percent));
        }
    }

    [Property]
    public void ElectraEpochs_AnyBalance_AreTheSpecifications(ulong totalActiveBalance, byte decay)
    {
        const ulong Ether = 1_000_000_000;
        BigInteger percent = (decay % 100) + 1;
        BigInteger churn = BigInteger.Max(128 * Ether, totalActiveBalance / 65_536) / Ether * Ether;

        Assert.Equal((ulong)churn, WeakSubjectivity.BalanceChurnGwei(totalActiveBalance));
        Assert.Equal(
            (ulong)(256 + (percent * totalActiveBalance / (2 * churn * 100))),
            WeakSubjectivity.ElectraEpochs(totalActiveBalance, (ulong)percent));
    }

    [Fact]
    public void Arguments_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("averageBalanceEther", () => WeakSubjectivity.Phase0Epochs(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("averageBalanceEther", () => WeakSubjectivity.Phase0Epochs(1, 33));
        Assert.Throws<ArgumentOutOfRangeException>("safetyDecayPercent", () => WeakSubjectivity.Phase0Epochs(1, 32, 0));
        Assert.Throws<ArgumentOutOfRangeException>("safetyDecayPercent", () => WeakSubjectivity.Phase0Epochs(1, 32, 101));
        Assert.Throws<ArgumentOutOfRangeException>("safetyDecayPercent", () => WeakSubjectivity.ElectraEpochs(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("safetyDecayPercent", () => WeakSubjectivity.ElectraEpochs(1, 101));
    }

    // compute_weak_subjectivity_period with the specification's letters: N validators of t ether on average, decay D.
    private static BigInteger Phase0BySpecification(ulong validators, ulong average, ulong decay)
    {
        (BigInteger n, BigInteger t, BigInteger d) = (validators, average, decay);
        BigInteger most = 32;
        BigInteger churn = BigInteger.Max(4, n / 65_536);
        BigInteger deposits = 16 * 32;
        if (most * (200 + (3 * d)) < t * (200 + (12 * d)))
        {
            BigInteger bySetChurn = n * ((t * (200 + (12 * d))) - (most * (200 + (3 * d)))) / (600 * churn * ((2 * t) + most));
            BigInteger byTopUps = n * (200 + (3 * d)) / (600 * deposits);
            return 256 + BigInteger.Max(bySetChurn, byTopUps);
        }

        return 256 + (3 * n * d * t / (200 * deposits * (most - t)));
    }
}
