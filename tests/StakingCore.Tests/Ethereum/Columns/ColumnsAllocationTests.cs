using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>A whole epoch leaves nothing to the garbage collector, rows that vectors do not take included.</summary>
public sealed class ColumnsAllocationTests
{
    private const int Rows = 203;
    private const ulong Ether = 1_000_000_000;

    [Theory]
    [InlineData(EthereumFork.Altair)]
    [InlineData(EthereumFork.Electra)]
    public void Epoch_SteadyState_AllocatesNothing(EthereumFork fork)
    {
        EthereumRules rules = EthereumRules.Of(fork);
        ulong[] effective = [.. Enumerable.Range(0, Rows).Select(row => row == 77 ? 31_999_999_999 : 32 * Ether)];
        ulong[] balances = [.. effective.Select(value => value + 5)];
        ulong[] scores = new ulong[Rows];
        ulong[] activations = new ulong[Rows];
        ulong[] exits = new ulong[Rows];
        ulong[] withdrawable = new ulong[Rows];
        bool[] slashed = new bool[Rows];
        Participation[] flags = [.. Enumerable.Range(0, Rows).Select(row => (Participation)(row % 8))];
        var credentials = new WithdrawalCredential[Rows];
        Array.Fill(exits, ulong.MaxValue);
        Array.Fill(withdrawable, 5_096UL);
        slashed[11] = true;

        Assert.Equal(0, AllocatedBytes.In(Run));
        Assert.Contains(scores, score => score > 0);

        void Run()
        {
            var columns = new ValidatorEpochColumns(effective, slashed, activations, exits, withdrawable, flags, flags);
            var totals = ParticipationTotals.Sum(rules, 1_000, columns);
            var basis = EpochRewardBasis.Compute(rules, 1_000, 900, totals);
            AttestationRewardColumns.Process(in basis, columns, scores, balances);
            CorrelationPenaltyBasis.Compute(rules, 1_000, totals.ActiveGwei, 64 * Ether).Apply(columns, balances);
            EffectiveBalanceColumns.Update(rules, balances, credentials, effective);
        }
    }
}
