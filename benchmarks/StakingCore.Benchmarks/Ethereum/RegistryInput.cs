using StakingCore.Ethereum;

namespace StakingCore.Benchmarks.Ethereum;

/// <summary>
/// A registry made from a seed, as mainnet's is since electra: nearly all of 32 ETH, one in twelve compounding with anything up
/// to 2048, most votes timely, a few validators exited, queued or slashed, scores of zero but for those who were away.
/// </summary>
public sealed class RegistryInput
{
    private const ulong Ether = 1_000_000_000;

    private RegistryInput(int count)
    {
        EffectiveBalance = new ulong[count];
        Balance = new ulong[count];
        Score = new ulong[count];
        Activation = new ulong[count];
        Exit = new ulong[count];
        Withdrawable = new ulong[count];
        Slashed = new bool[count];
        Previous = new Participation[count];
        Current = new Participation[count];
    }

    public EthereumRules Rules { get; } = EthereumRules.Of(EthereumFork.Electra);

    public ulong Epoch => 400_000;

    public ulong Finalized => Epoch - 2;

    public ulong[] EffectiveBalance { get; }

    public ulong[] Balance { get; }

    public ulong[] Score { get; }

    public ulong[] Activation { get; }

    public ulong[] Exit { get; }

    public ulong[] Withdrawable { get; }

    public bool[] Slashed { get; }

    public Participation[] Previous { get; }

    public Participation[] Current { get; }

    public ValidatorEpochColumns Columns =>
        new(EffectiveBalance, Slashed, Activation, Exit, Withdrawable, Previous, Current);

    public static RegistryInput Make(int count)
    {
        var random = new Random(20_250_703);
        var input = new RegistryInput(count);
        for (int row = 0; row < count; row++)
        {
            ulong increments = random.Next(12) switch
            {
                0 => (ulong)random.Next(33, 2049),
                1 => (ulong)random.Next(16, 33),
                _ => 32,
            };
            input.EffectiveBalance[row] = increments * Ether;
            input.Balance[row] = (increments * Ether) + (ulong)random.Next(250_000_000);
            input.Activation[row] = random.Next(100) == 0 ? input.Epoch + (ulong)random.Next(3) : (ulong)random.Next(390_000);
            bool hasExited = random.Next(20) == 0;
            input.Exit[row] = hasExited ? input.Epoch - (ulong)random.Next(9_000) : ulong.MaxValue;
            input.Withdrawable[row] = hasExited ? input.Exit[row] + 256 : ulong.MaxValue;
            input.Slashed[row] = hasExited && random.Next(100) == 0;
            input.Previous[row] = Votes(random);
            input.Current[row] = Votes(random);
            input.Score[row] = random.Next(50) == 0 ? (ulong)random.Next(1, 2_000) : 0;
        }

        return input;
    }

    /// <summary>The whole of it: totals, basis, scores, three votes and the inactivity penalty, applied.</summary>
    public ulong Process()
    {
        var totals = ParticipationTotals.Sum(Rules, Epoch, Columns);
        var basis = EpochRewardBasis.Compute(Rules, Epoch, Finalized, totals);
        AttestationRewardColumns.Process(in basis, Columns, Score, Balance);
        return totals.ActiveGwei;
    }

    private static Participation Votes(Random random) => random.Next(100) switch
    {
        < 95 => Participation.Source | Participation.Target | Participation.Head,
        < 97 => Participation.Source | Participation.Target,
        < 98 => Participation.Source,
        _ => Participation.None,
    };
}
