using System.Numerics;
using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Columns;

public sealed class CorrelationPenaltyTests
{
    private const ulong Ether = 1_000_000_000;
    private const ulong Epoch = 20_000;

    public static TheoryData<string> Forks => new(Enum.GetNames<EthereumFork>());

    [Theory]
    [MemberData(nameof(Forks))]
    public void Penalty_AnyState_EqualsTheOracle(string name)
    {
        EthereumFork fork = Enum.Parse<EthereumFork>(name);
        var random = new Random(31);
        for (int i = 0; i < 2_000; i++)
        {
            ulong total = (ulong)random.NextInt64() >> random.Next(6, 40);
            ulong slashed = (ulong)random.NextInt64() >> random.Next(6, 63);
            ulong effective = (ulong)random.Next(0, 2049) * Ether;
            var basis = CorrelationPenaltyBasis.Compute(EthereumRules.Of(fork), Epoch, total, slashed);
            BigInteger? expected = Oracle(fork, effective, slashed, total);
            if (expected is null)
            {
                Assert.Throws<OverflowException>(() => basis.Penalty(effective));
            }
            else
            {
                Assert.Equal(expected, basis.Penalty(effective));
            }
        }
    }

    /// <summary>1 ETH of correlated slashing in 32 ETH: whole ether cost nothing before electra, and gwei from it on.</summary>
    [Fact]
    public void Penalty_SmallEvent_IsRoundedAwayBeforeElectraOnly()
    {
        ulong total = 1_000_000 * Ether;
        Assert.Equal(0UL, CorrelationPenaltyBasis.Compute(EthereumRules.Of(EthereumFork.Deneb), Epoch, total, 32 * Ether).Penalty(32 * Ether));
        Assert.Equal(
            3_072_000UL, CorrelationPenaltyBasis.Compute(EthereumRules.Of(EthereumFork.Electra), Epoch, total, 32 * Ether).Penalty(32 * Ether));
    }

    [Fact]
    public void Apply_OnlySlashedRowsHalfWay_LoseAndStopAtZero()
    {
        var basis = CorrelationPenaltyBasis.Compute(EthereumRules.Of(EthereumFork.Electra), Epoch, 96 * Ether, 96 * Ether);
        ulong[] effective = [32 * Ether, 32 * Ether, 32 * Ether, 32 * Ether, 0];
        bool[] slashed = [true, false, true, true, true];
        ulong half = Epoch + 4096;
        ulong[] withdrawable = [half, half, half + 1, half, half];
        ulong[] balances = [40 * Ether, 40 * Ether, 40 * Ether, 5, 7];
        var columns = new ValidatorEpochColumns(
            effective, slashed, new ulong[5], new ulong[5], withdrawable, new Participation[5], new Participation[5]);

        int penalized = basis.Apply(columns, balances);

        Assert.Equal(3, penalized);
        Assert.Equal([8 * Ether, 40 * Ether, 40 * Ether, 0, 7], balances);
    }

    [Fact]
    public void Create_OutOf64Bits_Overflows()
    {
        EthereumRules rules = EthereumRules.Of(EthereumFork.Electra);
        Assert.Throws<OverflowException>(() => CorrelationPenaltyBasis.Compute(rules, Epoch, Ether, ulong.MaxValue / 2));
        Assert.Throws<OverflowException>(() => CorrelationPenaltyBasis.Compute(rules, ulong.MaxValue - 4095, Ether, 0));
        Assert.Contains(
            $" {nameof(CorrelationPenaltyBasis.Compute)}.",
            Assert.Throws<InvalidOperationException>(() => default(CorrelationPenaltyBasis).Penalty(1)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_WrongSpans_AreRefused()
    {
        ulong[] effective = new ulong[4];
        Assert.Throws<ArgumentException>("balancesGwei", () => Apply(effective, new ulong[3]));
        Assert.Throws<ArgumentException>("balancesGwei", () => Apply(effective, new ulong[5]));
        Assert.Throws<ArgumentException>("balancesGwei", () => Apply(effective, effective));

        static void Apply(ulong[] effective, ulong[] balances) =>
            CorrelationPenaltyBasis.Compute(EthereumRules.Of(EthereumFork.Electra), Epoch, Ether, 0).Apply(
                new ValidatorEpochColumns(effective, new bool[4], new ulong[4], new ulong[4], new ulong[4], new Participation[4], new Participation[4]),
                balances);
    }

    [Fact]
    public void ToString_MadeOrDefault_HasEveryFigure()
    {
        var basis = CorrelationPenaltyBasis.Compute(EthereumRules.Of(EthereumFork.Altair), Epoch, 90 * Ether, 3 * Ether);

        Assert.Equal(
            $"CorrelationPenaltyBasis {{ Fork = Altair, TotalActiveBalanceGwei = {90 * Ether}, AdjustedSlashedSumGwei = {6 * Ether}, WithdrawableEpoch = {Epoch + 4096} }}",
            basis.ToString());
        Assert.Equal(
            "CorrelationPenaltyBasis { Fork = none, TotalActiveBalanceGwei = 0, AdjustedSlashedSumGwei = 0, WithdrawableEpoch = 0 }",
            default(CorrelationPenaltyBasis).ToString());
    }

    private static BigInteger? Oracle(EthereumFork fork, BigInteger effective, BigInteger slashed, BigInteger total)
    {
        total = BigInteger.Max(Ether, total);
        int multiplier = fork == EthereumFork.Phase0 ? 1 : fork == EthereumFork.Altair ? 2 : 3;
        BigInteger adjusted = BigInteger.Min(slashed * multiplier, total);
        BigInteger[] words = fork >= EthereumFork.Electra
            ? [adjusted / (total / Ether) * (effective / Ether)]
            : [effective / Ether * adjusted, effective / Ether * adjusted / total * Ether];
        return words.All(word => word <= ulong.MaxValue) ? words[^1] : null;
    }
}
