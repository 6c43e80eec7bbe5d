using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation.Simulation;

/// <summary>
/// A market of pools: agents that run pools or delegate, one turn each a round, until a round changes nothing. Rewards are
/// those of <see cref="PoolEpochReward"/>, losses those of <see cref="Slashing.LossRule"/>.
/// </summary>
/// <remarks>
/// <para>
/// A turn. Offers are ranked by what a unit of member weight earns in the full pool, P·(1 − m) per weight that can earn
/// there, then by the same at margin zero, then by index. The best offers that together can hold all weight are in. An agent
/// whose pool at margin zero would rank before the last offer that the others need asks for the margin that equals what
/// that rival could offer at most, in whole parts of 10^9 rounded down, or for everything where the others cannot hold all
/// weight; and it runs the pool where that pays it at least as much as delegating everything, as below. Any other offer
/// stands at margin zero, which costs nothing and runs nothing. Without a leverage limit and with a liquid unit weighing
/// 1 this is the margin game of <see cref="Rewards.BestResponseDynamic"/>.
/// </para>
/// <para>
/// Then it delegates what it has not bonded, all of it to one pool. A non-myopic agent goes to the best offer that is in and
/// has room, else to the pool with the most room, if that is worth strictly more than where it is; a pool over capacity is
/// worth its full reward per unit of what is in it. A myopic agent goes to the pool that pays most now, if with its own
/// stake in it that is strictly more than it has now; and it runs a pool exactly where that pays now.
/// </para>
/// <para>
/// Agents take turns by index, so a round is a function of the state before it: equal states mean a cycle. Every pool makes
/// exactly the blocks expected of it, faults aside nobody is punished, and rewards are spent, not staked. Stake is therefore
/// the same in every round.
/// </para>
/// <para>
/// Cost: a turn is a few descents of a balanced tree, so a round of n agents is O(n log n), and the state O(n). Not
/// thread-safe; simulations are independent of each other.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial class DelegationSimulation
{
    private readonly DelegationParameters _parameters;
    private readonly SimulatedAgent[] _agents;
    private readonly SimulatedFault? _fault;
    private readonly ulong _available;
    private readonly ulong _totalStake;
    private readonly PoolCandidates _candidates;
    private readonly SimulationState _state;
    private readonly OfferBook _book;
    private readonly PresentReturns? _returns;
    private (bool Listed, bool Runs, uint Margin, int Pool)[] _remembered = [];
    private int _rememberedRound;

    /// <summary>Prepares a market in which nobody has offered anything yet.</summary>
    /// <param name="parameters">The curve and its limits; the delays and rates play no part.</param>
    /// <param name="available">R: what is there for all pools a round, in base units, at most 2^64 − 1.</param>
    /// <param name="agents">The agents, at least one with stake.</param>
    /// <param name="fault">The fault that every round is put to; null for none.</param>
    /// <exception cref="ArgumentException">Nobody has any stake.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The pot is above 2^64 − 1.</exception>
    /// <exception cref="OverflowException">All stake is above 2^64 − 1.</exception>
    public DelegationSimulation(
        DelegationParameters parameters, UInt128 available, IReadOnlyList<SimulatedAgent> agents, SimulatedFault? fault = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(agents);
        _parameters = parameters;
        _available = BaseUnits.Of(available);
        _agents = [.. agents];
        _fault = fault;
        foreach (SimulatedAgent agent in _agents)
        {
            _totalStake += agent.StakeWord;
        }

        if (_totalStake == 0)
        {
            throw new ArgumentException($"None of {_agents.Length} agents has any stake.", nameof(agents));
        }

        _candidates = new PoolCandidates(parameters, _available, _totalStake, _agents);
        _state = new SimulationState(parameters, _candidates, _agents);
        _book = new OfferBook(_candidates, _state.Margins);
        _returns = _agents.Any(static agent => agent.Foresight == Foresight.Myopic) ? new PresentReturns(_agents.Length) : null;
    }

    /// <summary>The rounds played.</summary>
    public int Rounds { get; private set; }

    /// <summary>Whether more rounds can bring anything new.</summary>
    public SimulationEnding Ending { get; private set; }

    /// <summary>How many rounds the cycle has; null unless it is <see cref="SimulationEnding.Cycling"/>.</summary>
    public int? CycleLength { get; private set; }

    /// <summary>The pools that run now, by index.</summary>
    public IReadOnlyList<SimulatedPool> Pools =>
        [.. Enumerable.Range(0, _agents.Length).Where(agent => _state.Runs[agent]).Select(PoolOf)];

    /// <summary>Plays one round: every agent takes its turn.</summary>
    /// <returns>What it came to.</returns>
    public SimulationRound Next()
    {
        int changes = 0;
        for (int agent = 0; agent < _agents.Length; agent++)
        {
            (bool Listed, bool Runs, uint Margin, int Pool) before = _state[agent];
            TakeTurn(agent);
            changes += _state[agent] == before ? 0 : 1;
        }

        Rounds++;
        FindEnding(changes);
        return new RoundFigures(_parameters, _state, _candidates, _fault).Compute(Rounds, changes, Pools, _totalStake);
    }

    /// <summary>Plays until nothing new can come, or the limit is reached.</summary>
    /// <param name="roundLimit">The most rounds to play now, at least 1.</param>
    /// <param name="cancellation">Asked before every round.</param>
    /// <returns>The rounds played, in order; none where the simulation had ended already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the rounds played stay played.</exception>
    public IReadOnlyList<SimulationRound> Run(int roundLimit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(roundLimit, 1);
        var rounds = new List<SimulationRound>();
        while (rounds.Count < roundLimit && Ending == SimulationEnding.Open)
        {
            cancellation.ThrowIfCancellationRequested();
            rounds.Add(Next());
        }

        return rounds;
    }

    /// <summary>Brent's method: one remembered state, replaced at powers of two, meets every cycle in the end.</summary>
    private void FindEnding(int changes)
    {
        if (changes == 0)
        {
            Ending = SimulationEnding.Settled;
        }
        else if (_remembered.Length > 0 && IsRemembered())
        {
            Ending = SimulationEnding.Cycling;
            CycleLength = Rounds - _rememberedRound;
        }
        else if (int.IsPow2(Rounds))
        {
            _remembered = _state.Copy();
            _rememberedRound = Rounds;
        }
    }

    private bool IsRemembered()
    {
        for (int agent = 0; agent < _remembered.Length; agent++)
        {
            if (_remembered[agent] != _state[agent])
            {
                return false;
            }
        }

        return true;
    }

    private SimulatedPool PoolOf(int agent) => new(
        agent,
        _candidates.Bonds[agent],
        _state.LockedIn(agent),
        _state.LiquidIn(agent),
        MarginOf(_state.Margins[agent]),
        RewardOf(agent));

    private static Fraction MarginOf(uint parts) => new(parts, PoolCandidates.MarginParts);
}
