using StakingCore.Numerics;

namespace StakingCore.Delegation.Simulation;

/// <summary>Who runs a pool at which margin, and who is in which: columns over the agents, a pool being its operator's index.</summary>
/// <remarks>
/// A pool that closes loses its members at once: its number of openings is part of a membership, so that nobody has to be
/// told.
/// </remarks>
internal sealed class SimulationState
{
    internal const int Nowhere = -1;

    private readonly DelegationParameters _parameters;
    private readonly PoolCandidates _candidates;
    private readonly ulong[] _stakes;
    private readonly int[] _pool;
    private readonly int[] _joined;
    private readonly int[] _openings;
    private readonly ulong[] _locked;
    private readonly ulong[] _liquid;

    internal SimulationState(DelegationParameters parameters, PoolCandidates candidates, IReadOnlyList<SimulatedAgent> agents)
    {
        _parameters = parameters;
        _candidates = candidates;
        _stakes = [.. agents.Select(static agent => agent.StakeWord)];
        _pool = new int[agents.Count];
        Array.Fill(_pool, Nowhere);
        _joined = new int[agents.Count];
        _openings = new int[agents.Count];
        _locked = new ulong[agents.Count];
        _liquid = new ulong[agents.Count];
        Listed = new bool[agents.Count];
        Runs = new bool[agents.Count];
        Margins = new uint[agents.Count];
        for (int agent = 0; agent < agents.Count; agent++)
        {
            Weight += candidates.WeightOf(agent, _stakes[agent]);
        }
    }

    /// <summary>Whether the agent's offer stands.</summary>
    internal bool[] Listed { get; }

    /// <summary>Whether the agent runs a pool.</summary>
    internal bool[] Runs { get; }

    /// <summary>What the agent asks for, in parts of <see cref="PoolCandidates.MarginParts"/>; zero where no offer stands.</summary>
    internal uint[] Margins { get; }

    /// <summary>What all stake weighs, wherever it is delegated: bonds and locked stake in full.</summary>
    internal UInt128 Weight { get; private set; }

    /// <summary>The pool that the agent is a member of, or <see cref="Nowhere"/>.</summary>
    internal int PoolOf(int agent)
    {
        int pool = _pool[agent];
        return pool != Nowhere && Runs[pool] && _joined[agent] == _openings[pool] ? pool : Nowhere;
    }

    /// <summary>What the agent has to delegate: all of it, less the bond where it runs a pool.</summary>
    internal ulong DelegatedBy(int agent) => Runs[agent] ? _stakes[agent] - _candidates.Bonds[agent] : _stakes[agent];

    internal ulong StakeOf(int agent) => _stakes[agent];

    internal ulong LockedIn(int pool) => _locked[pool];

    internal ulong LiquidIn(int pool) => _liquid[pool];

    /// <summary>W of a running pool, as it is or with one more delegation in it.</summary>
    internal ulong WeightIn(int pool, int member = Nowhere)
    {
        ulong amount = member == Nowhere ? 0 : DelegatedBy(member);
        bool locks = member != Nowhere && _candidates.Locks[member];
        return _candidates.Bonds[pool] + _locked[pool] + (locks ? amount : 0)
            + PoolEpochReward.LiquidWeightOf(_parameters, _liquid[pool] + (locks ? 0 : amount));
    }

    /// <summary>Takes the agent's delegation out of its pool.</summary>
    /// <returns>The pool that it left, or <see cref="Nowhere"/>.</returns>
    internal int Leave(int agent)
    {
        int pool = PoolOf(agent);
        if (pool != Nowhere)
        {
            Column(agent)[pool] -= DelegatedBy(agent);
        }

        _pool[agent] = Nowhere;
        return pool;
    }

    internal void Join(int agent, int pool)
    {
        Column(agent)[pool] += DelegatedBy(agent);
        _pool[agent] = pool;
        _joined[agent] = _openings[pool];
    }

    /// <summary>Opens or closes the agent's pool, while it is a member of none itself.</summary>
    internal void Run(int agent, bool runs)
    {
        if (runs == Runs[agent])
        {
            return;
        }

        UInt128 before = WeightHeldBy(agent);
        Runs[agent] = runs;
        Weight = Weight + WeightHeldBy(agent) - before;
        _locked[agent] = 0;
        _liquid[agent] = 0;
        _openings[agent] += runs ? 1 : 0;
    }

    /// <summary>What of the state says how it goes on, copied.</summary>
    internal (bool Listed, bool Runs, uint Margin, int Pool)[] Copy() =>
        [.. Enumerable.Range(0, Runs.Length).Select(agent => this[agent])];

    internal (bool Listed, bool Runs, uint Margin, int Pool) this[int agent] =>
        (Listed[agent], Runs[agent], Margins[agent], PoolOf(agent));

    private ulong[] Column(int agent) => _candidates.Locks[agent] ? _locked : _liquid;

    private UInt128 WeightHeldBy(int agent) =>
        (UInt128)(Runs[agent] ? _candidates.Bonds[agent] : 0) + _candidates.WeightOf(agent, DelegatedBy(agent));
}
