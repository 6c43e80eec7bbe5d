using System.Numerics;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using StakingCore.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

public sealed class EffectiveBalanceColumnsTests
{
    private const ulong Ether = 1_000_000_000;

    public static TheoryData<string> Paths => new(Enum.GetNames<VectorPath>());

    [Theory]
    [MemberData(nameof(Paths))]
    public void Update_HostileColumns_EqualsTheOracle(string path)
    {
        var random = new Random(23);
        int changes = 0;
        for (int round = 0; round < 400; round++)
        {
            int length = round % 37;
            EthereumFork fork = round % 2 == 0 ? EthereumFork.Capella : EthereumFork.Electra;
            ulong[] effective = [.. Enumerable.Range(0, length).Select(_ => Amount(random))];
            ulong[] balances = [.. effective.Select(value => random.Next(3) == 0 ? Amount(random) : Near(random, value))];
            WithdrawalCredential[] credentials = [.. effective.Select(_ => (WithdrawalCredential)random.Next(3))];
            ulong[] expected = [.. effective.Select((value, row) => Oracle(fork, value, balances[row], credentials[row]))];
            int differing = effective.Zip(expected).Count(pair => pair.First != pair.Second);

            int changed = EffectiveBalanceColumns.Update(
                EthereumRules.Of(fork), balances, credentials, effective, Enum.Parse<VectorPath>(path));

            Assert.Equal(expected, effective);
            Assert.Equal(differing, changed);
            changes += changed;
        }

        Assert.True(changes > 500);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Update_ThresholdAbove64Bits_Overflows(string path)
    {
        ulong[] effective = new ulong[9];
        ulong[] balances = new ulong[9];
        balances[8] = ulong.MaxValue - 249_999_999;
        balances[3] = ulong.MaxValue - 250_000_000;

        Assert.Throws<OverflowException>(() => EffectiveBalanceColumns.Update(
            EthereumRules.Of(EthereumFork.Electra), balances, new WithdrawalCredential[9], effective, Enum.Parse<VectorPath>(path)));
        balances[8] = 0;
        Assert.Equal(1, EffectiveBalanceColumns.Update(
            EthereumRules.Of(EthereumFork.Electra), balances, new WithdrawalCredential[9], new ulong[9], Enum.Parse<VectorPath>(path)));
    }

    /// <summary>Balances on both thresholds and beside them, where these are other than mainnet's.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Update_OtherThresholds_EqualsTheOracle(string path)
    {
        EthereumPreset[] presets =
        [
            EthereumPreset.Mainnet with { HysteresisDownwardMultiplier = 3, HysteresisUpwardMultiplier = 7 },
            EthereumPreset.Mainnet with { HysteresisQuotient = 1, EffectiveBalanceIncrement = 500_000_000 },
            EthereumPreset.Mainnet with { HysteresisDownwardMultiplier = 0, HysteresisUpwardMultiplier = 0 },
        ];
        foreach (EthereumPreset preset in presets)
        {
            ulong quarter = preset.EffectiveBalanceIncrement / preset.HysteresisQuotient;
            ulong down = quarter * preset.HysteresisDownwardMultiplier;
            ulong up = quarter * preset.HysteresisUpwardMultiplier;
            (ulong Effective, ulong Balance)[] rows =
            [
                .. from value in (ulong[])[30 * Ether, 1000 * Ether]
                   from threshold in (ulong[])[value - down, value + up]
                   from balance in (ulong[])[threshold - 1, threshold, threshold + 1]
                   select (value, balance),
            ];
            ulong[] balances = [.. rows.Select(row => row.Balance)];
            ulong[] effective = [.. rows.Select(row => row.Effective)];
            WithdrawalCredential[] credentials = [.. balances.Select(_ => WithdrawalCredential.Compounding)];
            ulong[] expected = [.. effective.Select((value, row) => Oracle(EthereumFork.Electra, value, balances[row], credentials[row], preset))];
            EthereumRules rules = EthereumRules.Of(EthereumFork.Electra) with { Preset = preset };
            Assert.Equal(expected, effective.Select((value, row) => EffectiveBalances.Next(rules, value, balances[row], credentials[row])));

            int changed = EffectiveBalanceColumns.Update(rules, balances, credentials, effective, Enum.Parse<VectorPath>(path));

            Assert.Equal(expected, effective);
            Assert.Equal(expected.Zip(rows).Count(pair => pair.First != pair.Second.Effective), changed);
            Assert.True(changed >= 4);
        }
    }

    /// <summary>A threshold of nearly 2^64, which lanes would add without an overflow and find nothing to do.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Update_ThresholdOfAllBits_Overflows(string path)
    {
        EthereumPreset preset = EthereumPreset.Mainnet with
        {
            EffectiveBalanceIncrement = 4096,
            HysteresisDownwardMultiplier = (1UL << 54) - 1,
            HysteresisUpwardMultiplier = 4,
        };
        ulong[] balances = [.. Enumerable.Repeat(2048UL, 16)];
        ulong[] effective = [.. Enumerable.Repeat(512UL, 16)];

        Assert.Throws<OverflowException>(() => EffectiveBalanceColumns.Update(
            EthereumRules.Of(EthereumFork.Electra) with { Preset = preset },
            balances,
            new WithdrawalCredential[16],
            effective,
            Enum.Parse<VectorPath>(path)));
    }

    [Fact]
    public void Update_WrongSpans_AreRefused()
    {
        EthereumRules rules = EthereumRules.Of(EthereumFork.Electra);
        ulong[] words = new ulong[10];
        Assert.Throws<ArgumentException>("credentials", () => EffectiveBalanceColumns.Update(rules, new ulong[2], new WithdrawalCredential[1], new ulong[2]));
        Assert.Throws<ArgumentException>("effectiveBalancesGwei", () => EffectiveBalanceColumns.Update(rules, new ulong[2], new WithdrawalCredential[2], new ulong[3]));
        Assert.Throws<ArgumentException>("effectiveBalancesGwei", () => EffectiveBalanceColumns.Update(rules, words.AsSpan(0, 4), new WithdrawalCredential[4], words.AsSpan(3, 4)));
    }

    private static ulong Oracle(
        EthereumFork fork, BigInteger effective, BigInteger balance, WithdrawalCredential credential, EthereumPreset? preset = null)
    {
        preset ??= EthereumPreset.Mainnet;
        BigInteger cap = fork >= EthereumFork.Electra && credential == WithdrawalCredential.Compounding ? 2048 : 32;
        BigInteger hysteresis = preset.EffectiveBalanceIncrement / preset.HysteresisQuotient;
        bool moves = balance + (hysteresis * preset.HysteresisDownwardMultiplier) < effective
            || effective + (hysteresis * preset.HysteresisUpwardMultiplier) < balance;
        return (ulong)(moves ? BigInteger.Min(balance - (balance % preset.EffectiveBalanceIncrement), cap * Ether) : effective);
    }

    // Sums with the thresholds stay below 2^64; what lies above is a test of its own.
    private static ulong Amount(Random random) => random.Next(8) switch
    {
        0 => 0,
        1 => (1UL << 62) + (ulong)random.Next(3) - 1,
        2 => ulong.MaxValue - (2 * Ether),
        3 => 2048 * Ether,
        _ => (ulong)random.Next(0, 2049) * Ether,
    };

    private static ulong Near(Random random, ulong value)
    {
        long[] offsets = [-250_000_001, -250_000_000, -249_999_999, 0, 1_249_999_999, 1_250_000_000, 1_250_000_001];
        return (ulong)Int128.Max(0, (Int128)value + offsets[random.Next(offsets.Length)]);
    }
}
