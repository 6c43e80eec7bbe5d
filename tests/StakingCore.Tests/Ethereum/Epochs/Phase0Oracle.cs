using System.Numerics;
using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>
/// The specification of phase0's rewards and penalties, component by component, in unbounded integers: the slow obvious
/// version, which shares no code with the library but the state's memory.
/// </summary>
internal sealed class Phase0Oracle
{
    private readonly EthereumState _state;
    private readonly ulong _epoch;

    internal Phase0Oracle(EthereumState state)
    {
        _state = state;
        _epoch = state.Slot / 32;
    }

    internal IEnumerable<int> Rows => Enumerable.Range(0, _state.Validators.Count);

    private BigInteger FinalityDelay => (BigInteger)_epoch - 1 - _state.FinalizedEpoch;

    private bool IsLeak => FinalityDelay > 4;

    private BigInteger Total => Sum(row => IsActive(row, _epoch));

    internal (BigInteger Reward, BigInteger Penalty) Component(int row, Func<PendingAttestation, bool> matches)
    {
        if (!IsEligible(row))
        {
            return (0, 0);
        }

        if (!Attested(row, matches))
        {
            return (0, BaseReward(row));
        }

        BigInteger increment = 1_000_000_000;
        BigInteger attesting = Sum(other => Attested(other, matches));
        return (IsLeak ? BaseReward(row) : BaseReward(row) * (attesting / increment) / (Total / increment), 0);
    }

    internal BigInteger[] InclusionDelay()
    {
        BigInteger[] rewards = [.. Rows.Select(_ => BigInteger.Zero)];
        foreach (int row in Rows.Where(row => Attested(row, _ => true)))
        {
            PendingAttestation first = _state.PreviousAttestations.Where(vote => vote.Attesters.Contains(row)).MinBy(vote => vote.InclusionDelay)!;
            rewards[first.Proposer] += BaseReward(row) / 8;
            rewards[row] += (BaseReward(row) - (BaseReward(row) / 8)) / first.InclusionDelay;
        }

        return rewards;
    }

    internal BigInteger Inactivity(int row)
    {
        if (!IsLeak || !IsEligible(row))
        {
            return 0;
        }

        BigInteger penalty = (4 * BaseReward(row)) - (BaseReward(row) / 8);
        bool hasTarget = Attested(row, vote => vote.IsTargetMatching);
        return hasTarget ? penalty : penalty + (_state.Validators.EffectiveBalances[row] * FinalityDelay / (1 << 26));
    }

    private BigInteger BaseReward(int row) =>
        _state.Validators.EffectiveBalances[row] * (BigInteger)64 / Root(Total) / 4;

    private bool Attested(int row, Func<PendingAttestation, bool> matches) =>
        !_state.Validators.Slashed[row] && _state.PreviousAttestations.Exists(vote => matches(vote) && vote.Attesters.Contains(row));

    private bool IsEligible(int row) => IsActive(row, _epoch - 1)
        || (_state.Validators.Slashed[row] && _epoch < _state.Validators.WithdrawableEpochs[row]);

    private bool IsActive(int row, ulong epoch) =>
        _state.Validators.ActivationEpochs[row] <= epoch && epoch < _state.Validators.ExitEpochs[row];

    private BigInteger Sum(Func<int, bool> counts) => BigInteger.Max(
        1_000_000_000, Rows.Where(counts).Aggregate(BigInteger.Zero, (sum, row) => sum + _state.Validators.EffectiveBalances[row]));

    // By bisection: the largest x with x * x <= n.
    private static BigInteger Root(BigInteger n)
    {
        BigInteger low = 0;
        BigInteger high = BigInteger.One << 32;
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            (low, high) = middle * middle <= n ? (middle, high) : (low, middle);
        }

        return low;
    }
}
