using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;
using StakingCore.Ethereum.Scenarios;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Scenarios;

public sealed class MassSlashingTests
{
    /// <summary>The state afterwards is that of one slashing after another, and the correlation penalties those of the epochs to come.</summary>
    [Property(MaxTest = 120, QuietOnSuccess = true)]
    public void Apply_AnyState_IsSlashingOneByOne(int seed)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = random.State();
        EthereumState oneByOne = state.Clone();
        var part = new Fraction((ulong)random.Next(11), 10);

        MassSlashing outcome = MassSlashing.Apply(state, part);

        UInt128 initial = 0;
        var slashed = new List<int>();
        for (int row = 0; row < state.Validators.Count; row++)
        {
            if (state.Validators.Slashed[row] && !oneByOne.Validators.Slashed[row])
            {
                slashed.Add(row);
                ulong before = oneByOne.Validators.Balances[row];

                // What the report earns is nobody's here: it is taken away from the row that gets it again.
                int proposer = row == 0 ? 1 : 0;
                ulong kept = oneByOne.Validators.Balances[proposer];
                ValidatorSlashing.Apply(oneByOne, row, proposer);
                oneByOne.Validators.Balances[proposer] = kept;
                initial += before - oneByOne.Validators.Balances[row];
            }
        }

        Assert.Equal(oneByOne.Content(), state.Content());
        Assert.Equal(slashed.Count, outcome.Validators);
        Assert.Equal(initial, outcome.InitialPenaltiesGwei);
        Assert.Equal(Correlation(state, slashed), outcome.CorrelationPenaltiesGwei);
        UInt128 eligible = outcome.SlashedBalanceGwei * (UInt128)part.Denominator;
        Assert.True(eligible <= (UInt128)outcome.TotalActiveBalanceGwei * part.Numerator);
    }

    [Fact]
    public void Apply_ThirdOfTheStake_CostsAllOfIt()
    {
        EthereumState state = State(EthereumFork.Electra, 60);
        MassSlashing outcome = MassSlashing.Apply(state, new Fraction(1, 3));

        Assert.Equal(20, outcome.Validators);
        Assert.Equal(20 * 32 * Ether / 4096, outcome.InitialPenaltiesGwei);

        // 3/3 of the stake is counted, and what was left of the balance goes.
        Assert.Equal(20 * 32 * Ether, outcome.InitialPenaltiesGwei + outcome.CorrelationPenaltiesGwei);
        Assert.Equal(Epoch + 8192, outcome.LastWithdrawableEpoch);
        Assert.Equal(Epoch + 4096, outcome.FirstCorrelationEpoch);
    }

    [Fact]
    public void Apply_QueueLongerThanTheVector_ForgetsTheSlashings()
    {
        EthereumRules rules = EthereumRules.Of(EthereumFork.Electra) with
        {
            Preset = new EthereumPreset { EpochsPerSlashingsVector = 16, MinPerEpochChurnLimitElectra = 32 * Ether },
        };
        EthereumState state = State(rules, 60);

        MassSlashing outcome = MassSlashing.Apply(state, Fraction.One);

        Assert.Equal(60, outcome.Validators);
        Assert.Equal(0, outcome.CorrelationPenalizedValidators);
        Assert.Equal(0UL, outcome.CorrelationPenaltiesGwei);
    }

    [Property(MaxTest = 200, QuietOnSuccess = true)]
    public void Picks_EqualBalances_AreSpreadEvenly(byte numerator, byte more)
    {
        var part = new Fraction(numerator, (ulong)numerator + more + 1);
        var sample = new EvenStakeSample(part);
        for (ulong seen = 1; seen <= 300; seen++)
        {
            sample.Picks(32 * Ether);
            Assert.Equal((UInt128)(seen * part.Numerator / part.Denominator) * 32 * Ether, sample.PickedGwei);
        }
    }

    private static ulong Correlation(EthereumState state, List<int> slashed)
    {
        ulong sum = 0;
        foreach (int row in slashed)
        {
            EthereumState later = state.Clone();
            ulong midpoint = state.Validators.WithdrawableEpochs[row] - 4096;
            for (ulong epoch = state.Epoch; epoch < midpoint && epoch < state.Epoch + 8192; epoch++)
            {
                later.Slashings[epoch + 1] = 0;
            }

            later.Slot = midpoint * 32;
            ulong effectiveBalance = EffectiveBalances.Next(
                state.Rules, state.Validators.EffectiveBalances[row], state.Validators.Balances[row], state.Validators.Credentials[row]);
            var basis = CorrelationPenaltyBasis.Compute(state.Rules, midpoint, later.TotalActiveBalance(), later.Slashings.Sum());
            sum += ulong.Min(state.Validators.Balances[row], basis.Penalty(effectiveBalance));
        }

        return sum;
    }
}
