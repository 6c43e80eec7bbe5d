using StakingCore.Ethereum;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Report.Sections;

/// <summary>A registry gone through once: sums by standing, and those that change most. No more than these are held.</summary>
internal sealed class EthereumValidators
{
    private const int Most = 20;

    private static readonly string[] _names =
        ["active, target in time", "active, target missed", "leaving", "slashed", "gone", "not yet active"];

    private readonly EthereumStanding[] _standings = [.. _names.Select(name => new EthereumStanding(name))];
    private readonly PriorityQueue<EthereumChange, (Int128, ulong)> _losers = new();
    private readonly PriorityQueue<EthereumChange, (Int128, ulong)> _winners = new();

    private EthereumValidators()
    {
    }

    /// <summary>The standings that any validator has.</summary>
    internal IReadOnlyList<EthereumStanding> Standings => [.. _standings.Where(standing => standing.Count > 0)];

    /// <summary>Those whose balance falls, the greatest fall first.</summary>
    internal IReadOnlyList<EthereumChange> Losers => Descending(_losers);

    /// <summary>Those whose balance rises, the greatest rise first.</summary>
    internal IReadOnlyList<EthereumChange> Winners => Descending(_winners);

    internal static EthereumValidators Of(EthereumEpochResult result)
    {
        var validators = new EthereumValidators();
        EthereumState state = result.File.State;
        var basis = result.Basis;
        var correlation = result.Correlation;
        for (int row = 0; row < state.Validators.Count; row++)
        {
            BalanceBreakdown entry = EthereumEpochResult.Breakdown(state, in basis, in correlation, row, out _);
            int standing = StandingOf(state, row);
            validators._standings[standing] = validators._standings[standing].With(in entry);
            validators.Keep(new EthereumChange(state.Validators.Keys[row], _names[standing], entry));
        }

        return validators;
    }

    private static int StandingOf(EthereumState state, int row)
    {
        ValidatorColumns validators = state.Validators;
        ulong epoch = state.Epoch;
        return validators.Slashed[row] ? 3
            : epoch < validators.ActivationEpochs[row] ? 5
            : epoch >= validators.ExitEpochs[row] ? 4
            : validators.ExitEpochs[row] != ulong.MaxValue ? 2
            : EthereumEpochResult.IsVoting(state, row) ? 0
            : 1;
    }

    private static IReadOnlyList<EthereumChange> Descending(PriorityQueue<EthereumChange, (Int128, ulong)> queue) =>
        [.. queue.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    // The queue gives up first what changes least, and of equals the later index.
    private void Keep(EthereumChange change)
    {
        PriorityQueue<EthereumChange, (Int128, ulong)>? queue = change.Change < 0 ? _losers : change.Change > 0 ? _winners : null;
        if (queue is null)
        {
            return;
        }

        (Int128, ulong) priority = (Int128.Abs(change.Change), ulong.MaxValue - change.Index);
        if (queue.Count < Most)
        {
            queue.Enqueue(change, priority);
        }
        else
        {
            queue.EnqueueDequeue(change, priority);
        }
    }
}
