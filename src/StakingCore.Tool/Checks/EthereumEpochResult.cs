using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>What the end of the epoch does to the balances: votes, inactivity and correlation penalties, added up.</summary>
internal sealed record EthereumEpochResult
{
    internal required EthereumFile File { get; init; }

    internal required EpochRewardBasis Basis { get; init; }

    internal required CorrelationPenaltyBasis Correlation { get; init; }

    internal required int Active { get; init; }

    internal required int Eligible { get; init; }

    /// <summary>Unslashed and timely with its target.</summary>
    internal required int Voting { get; init; }

    internal required UInt128 BalanceBefore { get; init; }

    internal required UInt128 BalanceAfter { get; init; }

    internal required ComponentSum Source { get; init; }

    internal required ComponentSum Target { get; init; }

    internal required ComponentSum Head { get; init; }

    internal required ComponentSum Inactivity { get; init; }

    internal required ComponentSum Slashing { get; init; }

    internal IEnumerable<(string Name, ComponentSum Sum)> Components =>
        [("source", Source), ("target", Target), ("head", Head), ("inactivity", Inactivity), ("slashing", Slashing)];

    /// <summary>Justifies where the file has what that takes, then adds up; balances and scores stay as they are.</summary>
    internal static EthereumEpochResult Compute(EthereumFile file)
    {
        EthereumState state = file.State;
        if (file.HasFinality)
        {
            Justification.Apply(state);
        }

        var basis = EpochRewardBasis.Of(state);
        var correlation = CorrelationPenaltyBasis.Compute(state.Rules, state.Epoch, basis.TotalActiveBalanceGwei, state.Slashings.Sum());
        ComponentSum source = default, target = default, head = default, inactivity = default, slashing = default;
        UInt128 before = 0, after = 0;
        int active = 0, eligible = 0, voting = 0;
        for (int row = 0; row < state.Validators.Count; row++)
        {
            BalanceBreakdown entry = Breakdown(state, in basis, in correlation, row, out ValidatorEpochDelta delta);
            source = source.Plus(entry.Source);
            target = target.Plus(entry.Target);
            head = head.Plus(entry.Head);
            inactivity = inactivity.Plus(entry.Inactivity);
            slashing = slashing.Plus(entry.Slashing);
            before += entry.BalanceBeforeGwei;
            after += entry.BalanceAfterGwei;
            active += state.Validators.IsActive(row, state.Epoch) ? 1 : 0;
            eligible += delta.IsEligible ? 1 : 0;
            voting += IsVoting(state, row) ? 1 : 0;
        }

        return new EthereumEpochResult
        {
            File = file,
            Basis = basis,
            Correlation = correlation,
            Active = active,
            Eligible = eligible,
            Voting = voting,
            BalanceBefore = before,
            BalanceAfter = after,
            Source = source,
            Target = target,
            Head = head,
            Inactivity = inactivity,
            Slashing = slashing,
        };
    }

    /// <summary>One validator's epoch.</summary>
    internal static BalanceBreakdown Breakdown(
        EthereumState state, in EpochRewardBasis basis, in CorrelationPenaltyBasis correlation, int row, out ValidatorEpochDelta delta)
    {
        var input = ValidatorEpochInput.Of(state.Validators, row);
        delta = basis.Process(in input);
        BalanceBreakdown entry = new BalanceBreakdown(input.BalanceGwei).Enter(in delta);
        return input.IsSlashed && input.WithdrawableEpoch == correlation.WithdrawableEpoch
            ? entry.Decrease(BalanceCause.Slashing, correlation.Penalty(input.EffectiveBalanceGwei))
            : entry;
    }

    internal static bool IsVoting(EthereumState state, int row) =>
        (state.Validators.PreviousParticipation[row] & Participation.Target) != 0
        && !state.Validators.Slashed[row]
        && state.Validators.IsActive(row, state.PreviousEpoch);
}
