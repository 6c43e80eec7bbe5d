using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Decentralization;

/// <summary>The dynamic program behind <see cref="CapitalAtRisk"/>.</summary>
internal sealed class CoalitionSearch
{
    private readonly UInt128 _target;
    private readonly int _stateLimit;

    // The most leveraged first; the sums of everything before a place make the bound one binary search.
    private readonly (ControlledStake Stake, BigInteger Bit)[] _items;
    private readonly UInt128[] _ownBefore;
    private readonly UInt128[] _controlledBefore;
    private CoalitionState _best;

    internal CoalitionSearch(ReadOnlySpan<ControlledStake> stakes, UInt128 target, int stateLimit)
    {
        _target = target;
        _stateLimit = stateLimit;
        _items = new (ControlledStake, BigInteger)[stakes.Length];
        for (int i = 0; i < stakes.Length; i++)
        {
            _items[i] = (stakes[i], BigInteger.One << (stakes.Length - 1 - i));
        }

        // Whoever controls nothing only adds a member.
        _items = [.. _items.Where(item => item.Stake.Controlled > 0)];
        Array.Sort(_items, static (left, right) => ByOwnPerControlled(left.Stake, right.Stake));
        _ownBefore = new UInt128[_items.Length + 1];
        _controlledBefore = new UInt128[_items.Length + 1];
        for (int i = 0; i < _items.Length; i++)
        {
            _ownBefore[i + 1] = _ownBefore[i] + _items[i].Stake.Own;
            _controlledBefore[i + 1] = _controlledBefore[i] + _items[i].Stake.Controlled;
        }
    }

    internal CoalitionState Solve()
    {
        _best = Greedy();
        List<CoalitionState> states = [default];
        for (int next = 0; next < _items.Length && states.Count > 0; next++)
        {
            states = Extend(states, next);
            if (states.Count > _stateLimit)
            {
                throw new InvalidOperationException(
                    $"The cheapest coalition of {_items.Length} needs more than {_stateLimit} states: {states.Count} after {next + 1} of them.");
            }
        }

        return _best;
    }

    private static int ByOwnPerControlled(ControlledStake left, ControlledStake right) =>
        MulDiv.CompareProducts(left.Own, right.Controlled, right.Own, left.Controlled);

    private CoalitionState Greedy()
    {
        CoalitionState state = default;
        for (int i = 0; state.Controlled < _target; i++)
        {
            state = With(state, i);
        }

        return state;
    }

    private CoalitionState With(in CoalitionState state, int item) => new(
        state.Own + _items[item].Stake.Own,
        state.Controlled + _items[item].Stake.Controlled,
        state.Count + 1,
        state.Members | _items[item].Bit);

    // Both lists ascend by controlled stake. Merged from the largest down, a state stays if it is cheaper than every state
    // that controls as much. The smallest of all is one without the next item, so those with it run out first.
    private List<CoalitionState> Extend(List<CoalitionState> states, int next)
    {
        var kept = new List<CoalitionState>(states.Count);
        int without = states.Count - 1;
        int with = states.Count - 1;
        CoalitionState cheapest = default;
        while (without >= 0)
        {
            CoalitionState extended = with >= 0 ? With(states[with], next) : default;
            bool takeExtended = with >= 0 && Precedes(extended, states[without]);
            CoalitionState candidate = takeExtended ? extended : states[without];
            _ = takeExtended ? with-- : without--;

            if (candidate.Controlled >= _target)
            {
                // Nothing added to a coalition that suffices makes it cheaper.
                _best = candidate.IsCheaperThan(_best) ? candidate : _best;
            }
            else if ((kept.Count == 0 || candidate.IsCheaperThan(cheapest)) && CanStillWin(candidate, next + 1))
            {
                kept.Add(candidate);
                cheapest = candidate;
            }
        }

        kept.Reverse();
        return kept;
    }

    // Of equals in controlled stake the cheaper one comes first, so that it is the one to stay.
    private static bool Precedes(in CoalitionState left, in CoalitionState right) => left.Controlled != right.Controlled
        ? left.Controlled > right.Controlled
        : left.IsCheaperThan(right);

    // The fractional relaxation: what is missing, bought from the rest at the best rates. Equal cost stays, for the ties.
    private bool CanStillWin(in CoalitionState state, int from)
    {
        UInt128 missing = _target - state.Controlled;
        if (missing > _controlledBefore[^1] - _controlledBefore[from])
        {
            return false;
        }

        UInt128 reach = _controlledBefore[from] + missing;
        int place = Array.BinarySearch(_controlledBefore, from, _controlledBefore.Length - from, reach);
        int whole = place >= 0 ? place : ~place - 1;
        UInt128 bound = state.Own + (_ownBefore[whole] - _ownBefore[from]);
        if (place < 0)
        {
            ControlledStake last = _items[whole].Stake;
            bound += MulDiv.Ceiling(last.Own, reach - _controlledBefore[whole], last.Controlled);
        }

        return bound <= _best.Own;
    }
}
