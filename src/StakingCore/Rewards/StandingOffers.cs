using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>What the players of the dynamic have listed, sorted, with every desirability as a place among the potentials.</summary>
/// <remarks>
/// A level stands for a value: 0 for the largest potential, equal potentials sharing one, and the last level for zero. A key
/// is a level and a rank, the smaller the better, so keys order as pools do: desirability, potential, index.
/// </remarks>
internal sealed class StandingOffers
{
    private readonly PotentialOrder _order;
    private readonly int _targetPools;

    // By player; -1 for players that never list.
    private readonly int[] _rank;

    // By rank.
    private readonly int[] _level;
    private readonly List<ExactRational> _values = [];

    // By player; null is not listed.
    private readonly int?[] _listed;
    private readonly List<long> _offers = [];

    internal StandingOffers(PotentialOrder order, int targetPools)
    {
        _order = order;
        _targetPools = targetPools;
        _listed = new int?[order.Potentials.Length];
        _rank = new int[order.Potentials.Length];
        Array.Fill(_rank, -1);
        _level = new int[order.Viable.Length];
        for (int rank = 0; rank < order.Viable.Length; rank++)
        {
            int player = order.Viable[rank];
            ExactRational potential = order.Potentials[player];
            if (rank == 0 || potential != _values[^1])
            {
                _values.Add(potential);
            }

            _rank[player] = rank;
            _level[rank] = _values.Count - 1;
        }

        _values.Add(ExactRational.Zero);
    }

    private int Zero => _values.Count - 1;

    /// <summary>Lets a player list its best response.</summary>
    /// <returns>Whether that changed what it lists.</returns>
    internal bool Respond(int player)
    {
        int rank = _rank[player];
        if (rank < 0)
        {
            return false;
        }

        int? before = _listed[player];
        if (before is { } old)
        {
            _offers.RemoveAt(_offers.BinarySearch(Key(old, rank)));
        }

        int offered = Response(player, rank);
        long key = Key(offered, rank);
        _offers.Insert(~_offers.BinarySearch(key), key);
        _listed[player] = offered;
        return before != offered;
    }

    /// <summary>What the player offers its members, or null where it lists nothing.</summary>
    internal ExactRational? Desirability(int player) => _listed[player] is { } level ? _values[level] : null;

    /// <summary>The players of the best k offers, best first.</summary>
    internal int[] Best() => [.. _offers.Take(_targetPools).Select(key => _order.Viable[RankOf(key)])];

    private static long Key(int level, int rank) => ((long)level << 32) | (uint)rank;

    private static int LevelOf(long key) => (int)(key >> 32);

    private static int RankOf(long key) => (int)(key & uint.MaxValue);

    /// <summary>The level to offer, while <see cref="_offers"/> holds the others only.</summary>
    private int Response(int player, int rank)
    {
        int own = _level[rank];
        int offered = Zero;
        if (_offers.Count >= _targetPools)
        {
            long rival = _offers[_targetPools - 1];
            if (Key(own, rank) > rival)
            {
                return own;
            }

            // The rival could cut its margin to zero, so it is its potential that has to be matched.
            offered = Math.Max(own, _level[RankOf(rival)]);
        }

        int bestOther = _offers.Count > 0 ? LevelOf(_offers[0]) : Zero;
        return Operates(player, own, offered, bestOther) ? offered : own;
    }

    // With D offered and D' the best other desirability: P·(m + (1-m)·λ·k) + (s-λ)·D'·k >= s·D'·k, and (1-m)·P = D, is
    // P - D + λ·k·(D - D') >= 0; certain where D >= D', because P >= D.
    private bool Operates(int player, int own, int offered, int bestOther) =>
        offered <= bestOther
        || (_values[own] - _values[offered]
            + (_order.Pledges[player] * _targetPools * (_values[offered] - _values[bestOther]))).Sign >= 0;
}
