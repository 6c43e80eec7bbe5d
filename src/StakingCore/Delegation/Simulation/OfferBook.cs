using StakingCore.Numerics;

namespace StakingCore.Delegation.Simulation;

/// <summary>
/// The listed offers in order: rate, then rate at margin zero, both descending, then index. A treap whose nodes are the
/// agents, with the sum of capacities and the largest room below each node, so that every question costs O(log n) expected.
/// </summary>
/// <remarks>
/// Priorities are a fixed scramble of the index: the shape depends on what is listed alone, and no answer depends on the
/// shape. Rates are compared as products at full width.
/// </remarks>
internal sealed class OfferBook
{
    private const int None = -1;
    private readonly PoolCandidates _candidates;
    private readonly uint[] _margins;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly UInt128[] _capacityBelow;
    private readonly Int128[] _room;
    private readonly Int128[] _roomBelow;
    private int _root = None;

    internal OfferBook(PoolCandidates candidates, uint[] margins)
    {
        _candidates = candidates;
        _margins = margins;
        _left = new int[margins.Length];
        _right = new int[margins.Length];
        _capacityBelow = new UInt128[margins.Length];
        _room = new Int128[margins.Length];
        _roomBelow = new Int128[margins.Length];
        Array.Fill(_room, Int128.MinValue);
    }

    /// <summary>Negative where the left agent's offer, at its margin, ranks first.</summary>
    internal int Compare(int left, int right)
    {
        int order = CompareRates(right, Kept(right), left, Kept(left));
        if (order == 0)
        {
            order = CompareRates(right, 1, left, 1);
        }

        return order == 0 ? left.CompareTo(right) : order;
    }

    internal void Insert(int agent)
    {
        (int before, int after) = Split(_root, agent);
        _left[agent] = None;
        _right[agent] = None;
        Refresh(agent);
        _root = Merge(Merge(before, agent), after);
    }

    internal void Remove(int agent) => _root = Without(_root, agent);

    /// <summary>The first offer with which the capacities, from the best on, reach the demand; null where all fall short.</summary>
    internal int? Cutoff(UInt128 demand)
    {
        UInt128 missing = demand;
        int node = _root;
        while (node != None)
        {
            UInt128 left = Below(_left[node]);
            if (left >= missing)
            {
                node = _left[node];
            }
            else if (left + _candidates.Capacities[node] >= missing)
            {
                return node;
            }
            else
            {
                missing -= left + _candidates.Capacities[node];
                node = _right[node];
            }
        }

        return null;
    }

    /// <summary>The capacities of all offers that rank before a listed one.</summary>
    internal UInt128 CapacityBefore(int agent)
    {
        UInt128 sum = 0;
        int node = _root;
        while (node != agent)
        {
            if (Compare(agent, node) < 0)
            {
                node = _left[node];
            }
            else
            {
                sum += Below(_left[node]) + _candidates.Capacities[node];
                node = _right[node];
            }
        }

        return sum + Below(_left[agent]);
    }

    /// <summary>Says how much a pool can still take, k times its weight; the least value for a pool that does not run.</summary>
    internal void SetRoom(int agent, Int128 room, bool isListed)
    {
        _room[agent] = room;
        if (isListed)
        {
            RefreshPath(_root, agent);
        }
    }

    /// <summary>The best offer with that much room; null where there is none.</summary>
    internal int? FirstWithRoom(Int128 room)
    {
        int node = _root;
        if (node == None || _roomBelow[node] < room)
        {
            return null;
        }

        while (true)
        {
            if (_left[node] != None && _roomBelow[_left[node]] >= room)
            {
                node = _left[node];
            }
            else if (_room[node] >= room)
            {
                return node;
            }
            else
            {
                node = _right[node];
            }
        }
    }

    /// <summary>The running pool with the most room, the best offer of several; null where none runs.</summary>
    internal int? Roomiest => _root == None || _roomBelow[_root] == Int128.MinValue ? null : FirstWithRoom(_roomBelow[_root]);

    private uint Kept(int agent) => PoolCandidates.MarginParts - _margins[agent];

    // P·(1 − m) / capacity on either side: 64 bits by 30, against 64.
    private int CompareRates(int left, uint leftKept, int right, uint rightKept)
    {
        UInt128 leftValue = (UInt128)_candidates.Potentials[left] * leftKept;
        UInt128 rightValue = (UInt128)_candidates.Potentials[right] * rightKept;
        ulong leftCapacity = _candidates.Capacities[left];
        ulong rightCapacity = _candidates.Capacities[right];
        return leftCapacity == rightCapacity
            ? leftValue.CompareTo(rightValue)
            : MulDiv.CompareProducts(leftValue, rightCapacity, rightValue, leftCapacity);
    }

    private UInt128 Below(int node) => node == None ? 0 : _capacityBelow[node];

    private Int128 RoomBelow(int node) => node == None ? Int128.MinValue : _roomBelow[node];

    private void Refresh(int node)
    {
        _capacityBelow[node] = Below(_left[node]) + _candidates.Capacities[node] + Below(_right[node]);
        _roomBelow[node] = Int128.Max(_room[node], Int128.Max(RoomBelow(_left[node]), RoomBelow(_right[node])));
    }

    private void RefreshPath(int node, int agent)
    {
        if (node != agent)
        {
            RefreshPath(Compare(agent, node) < 0 ? _left[node] : _right[node], agent);
        }

        Refresh(node);
    }

    private (int Before, int After) Split(int node, int agent)
    {
        if (node == None)
        {
            return (None, None);
        }

        if (Compare(node, agent) < 0)
        {
            (int before, int after) = Split(_right[node], agent);
            _right[node] = before;
            Refresh(node);
            return (node, after);
        }
        else
        {
            (int before, int after) = Split(_left[node], agent);
            _left[node] = after;
            Refresh(node);
            return (before, node);
        }
    }

    private int Merge(int before, int after)
    {
        if (before == None || after == None)
        {
            return before == None ? after : before;
        }

        if (Priority(before) >= Priority(after))
        {
            _right[before] = Merge(_right[before], after);
            Refresh(before);
            return before;
        }

        _left[after] = Merge(before, _left[after]);
        Refresh(after);
        return after;
    }

    private int Without(int node, int agent)
    {
        if (node == agent)
        {
            return Merge(_left[node], _right[node]);
        }

        if (Compare(agent, node) < 0)
        {
            _left[node] = Without(_left[node], agent);
        }
        else
        {
            _right[node] = Without(_right[node], agent);
        }

        Refresh(node);
        return node;
    }

    private static ulong Priority(int agent) => SplitMix64.Mix((ulong)agent + 1);
}
