using StakingCore.Ethereum;
using StakingCore.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>Every combination of values on and beside the bounds of the vectors, in one column, on every path.</summary>
public sealed class AttestationRewardEdgeTests
{
    private const ulong Ether = 1_000_000_000;
    private const ulong Epoch = 1_000;

    // With altair's quotient 2048 ETH leave the range of the division by three from a score of 140,738 on.
    private static readonly ulong[] _scores =
        [0, 1, 15, 16, 17, 140_733, 140_734, 140_737, 140_738, 140_749, 140_750, 1_000_000, (1UL << 23) - 5, (1UL << 23) - 1, 1UL << 23, (1UL << 23) + 1];

    private static readonly ulong[] _effectiveBalances =
        [0, 1, Ether - 1, Ether, 32 * Ether, (32 * Ether) + 1, 2047 * Ether, (2048 * Ether) - 1, 2048 * Ether, (2048 * Ether) + 1, 2049 * Ether];

    private static readonly ulong[] _balances =
        [0, 1, 12_345_678, 32 * Ether, 2048 * Ether, (1UL << 62) - 1, 1UL << 62, 1UL << 63];

    public static TheoryData<string, EthereumFork, ulong> Cases
    {
        get
        {
            var cases = new TheoryData<string, EthereumFork, ulong>();
            foreach (string path in Enum.GetNames<VectorPath>())
            {
                foreach (EthereumFork fork in (EthereumFork[])[EthereumFork.Altair, EthereumFork.Electra])
                {
                    cases.Add(path, fork, Epoch - 3);
                    cases.Add(path, fork, Epoch - 300);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Process_EveryCombinationOfEdges_EqualsTheOracle(string path, EthereumFork fork, ulong finalized)
    {
        var totals = new ParticipationTotals
        {
            ActiveGwei = 35_000_000 * Ether,
            SourceGwei = 34_000_000 * Ether,
            TargetGwei = 33_999_999 * Ether,
            HeadGwei = 1,
        };
        var registry = new GeneratedRegistry(fork, Epoch, finalized, totals, [.. Rows()]);

        (ulong[] Scores, ulong[] Balances)? expected = registry.Expected();
        (ulong[] Scores, ulong[] Balances)? actual = registry.Run(Enum.Parse<VectorPath>(path));

        Assert.NotNull(expected);
        Assert.NotNull(actual);
        Assert.Equal(expected.Value.Scores, actual.Value.Scores);
        Assert.Equal(expected.Value.Balances, actual.Value.Balances);
    }

    // Runs of eight rows alike but for their flags, so that whole vectors are within the bounds.
    private static IEnumerable<GeneratedValidator> Rows() =>
        from effectiveBalance in _effectiveBalances
        from score in _scores
        from balance in _balances
        from flags in Enumerable.Range(0, 8)
        select new GeneratedValidator(
            effectiveBalance,
            balance,
            score,
            Slashed: false,
            Activation: 0,
            Exit: ulong.MaxValue,
            Withdrawable: ulong.MaxValue,
            (Participation)flags,
            Participation.None);
}
