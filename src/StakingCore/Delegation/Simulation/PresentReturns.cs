using StakingCore.Numerics;

namespace StakingCore.Delegation.Simulation;

/// <summary>What a unit of member weight earns in each pool now, and which pool pays the most: a knock-out over all agents.</summary>
/// <remarks>A change costs O(log n). Ties go to the lower index. A return is a numerator of up to 94 bits over a weight of 64.</remarks>
internal sealed class PresentReturns
{
    private readonly int _agents;
    private readonly UInt128[] _numerators;
    private readonly ulong[] _weights;
    private readonly int[] _winners;

    internal PresentReturns(int agents)
    {
        _agents = agents;
        _numerators = new UInt128[agents];
        _weights = new ulong[agents];
        Array.Fill(_weights, 1UL);
        _winners = new int[2 * agents];
        for (int i = 0; i < agents; i++)
        {
            _winners[agents + i] = i;
        }

        for (int place = agents - 1; place > 0; place--)
        {
            _winners[place] = Better(_winners[2 * place], _winners[(2 * place) + 1]);
        }
    }

    /// <summary>The pool that pays the most; one that pays nothing where none pays.</summary>
    internal int Best => _winners[1];

    internal UInt128 Numerator(int agent) => _numerators[agent];

    internal ulong Weight(int agent) => _weights[agent];

    /// <summary>Says what a pool pays: the numerator over the weight, which is at least 1.</summary>
    internal void Set(int agent, UInt128 numerator, ulong weight)
    {
        _numerators[agent] = numerator;
        _weights[agent] = weight;
        for (int place = (_agents + agent) / 2; place > 0; place /= 2)
        {
            _winners[place] = Better(_winners[2 * place], _winners[(2 * place) + 1]);
        }
    }

    private int Better(int left, int right)
    {
        int order = MulDiv.CompareProducts(_numerators[left], _weights[right], _numerators[right], _weights[left]);
        return order > 0 || (order == 0 && left < right) ? left : right;
    }
}
