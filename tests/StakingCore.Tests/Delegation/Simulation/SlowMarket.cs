using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Simulation;

namespace StakingCore.Tests.Delegation.Simulation;

/// <summary>
/// The market again, slow and obvious: exact rationals, everything sorted and summed anew for every question. From the rules
/// as documented; shares nothing with the library but the reward of one pool.
/// </summary>
internal sealed class SlowMarket
{
    private const uint Parts = 1_000_000_000;
    private readonly DelegationParameters _parameters;
    private readonly UInt128 _pot;
    private readonly IReadOnlyList<SimulatedAgent> _agents;
    private readonly UInt128 _total;
    private readonly UInt128[] _bonds;
    private readonly ExactRational[] _capacities;
    private readonly ExactRational[] _potentials;
    private readonly bool[] _listed;
    private readonly bool[] _runs;
    private readonly uint[] _margins;
    private readonly int?[] _pools;

    internal SlowMarket(DelegationParameters parameters, UInt128 pot, IReadOnlyList<SimulatedAgent> agents)
    {
        _parameters = parameters;
        _pot = pot;
        _agents = agents;
        _total = agents.Aggregate(UInt128.Zero, (sum, agent) => sum + agent.Stake);
        _listed = new bool[agents.Count];
        _runs = new bool[agents.Count];
        _margins = new uint[agents.Count];
        _pools = new int?[agents.Count];
        _bonds = [.. agents.Select(Bond)];
        _capacities = [.. _bonds.Select(bond => ExactRational.Min(
            new ExactRational(_total, parameters.TargetPools), (ExactRational)Carried(bond)))];
        _potentials = [.. agents.Select((agent, i) => _bonds[i] == 0 ? 0 : (ExactRational)(BigInteger)Optimum(_bonds[i]) - (BigInteger)agent.Cost)];
    }

    internal IEnumerable<(int Agent, UInt128 Bond, UInt128 Locked, UInt128 Liquid, uint Margin)> Pools =>
        Enumerable.Range(0, _agents.Count).Where(i => _runs[i]).Select(i => (i, _bonds[i], In(i, true), In(i, false), _margins[i]));

    private IEnumerable<int> Offers => Enumerable.Range(0, _agents.Count).Where(i => _listed[i])
        .OrderByDescending(i => Rate(i, _margins[i])).ThenByDescending(i => Rate(i, 0)).ThenBy(i => i);

    private ExactRational Demand => Enumerable.Range(0, _agents.Count).Aggregate(
        ExactRational.Zero, (sum, i) => sum + (BigInteger)(_runs[i] ? _bonds[i] : 0) + Weight(i, Delegated(i)));

    internal int PlayRound()
    {
        int changes = 0;
        for (int i = 0; i < _agents.Count; i++)
        {
            var before = (_listed[i], _runs[i], _margins[i], _pools[i]);
            int? present = _pools[i];
            _pools[i] = null;
            if (_potentials[i].Sign > 0)
            {
                Offer(i);
            }

            if (Delegated(i) > 0)
            {
                present = present is { } pool && _runs[pool] ? present : null;
                _pools[i] = _agents[i].Foresight == Foresight.Myopic ? BestNow(i, present) : BestExpected(i, present);
            }

            changes += before == (_listed[i], _runs[i], _margins[i], _pools[i]) ? 0 : 1;
        }

        return changes;
    }

    private void Offer(int i)
    {
        _listed[i] = false;
        List<int> others = [.. Offers];
        bool isMyopic = _agents[i].Foresight == Foresight.Myopic;
        bool wants = Respond(i, others);
        wants = isMyopic ? PaysNow(i) : wants;
        _listed[i] = !isMyopic || wants;
        _margins[i] = _listed[i] ? _margins[i] : 0;
        bool runs = wants && (isMyopic || IsIn(i));
        if (_runs[i] != runs)
        {
            _runs[i] = runs;
            for (int member = 0; member < _agents.Count; member++)
            {
                _pools[member] = _pools[member] == i ? null : _pools[member];
            }
        }
    }

    private bool Respond(int i, List<int> others)
    {
        ExactRational sum = ExactRational.Zero;
        ExactRational demand = Demand;
        int rival = others.FindIndex(other => (sum += _capacities[other]) >= demand);
        ExactRational margin = ExactRational.One;
        if (rival >= 0)
        {
            int t = others[rival];
            _margins[i] = 0;
            int order = (Rate(t, _margins[t]).CompareTo(Rate(i, 0)), Rate(t, 0).CompareTo(Rate(i, 0)), i.CompareTo(t)) switch
            {
                (not 0 and int byRate, _, _) => byRate,
                (_, not 0 and int byPotential, _) => byPotential,
                (_, _, int byIndex) => byIndex,
            };
            if (order > 0)
            {
                return false;
            }

            margin = ExactRational.Max(ExactRational.Zero, 1 - (Rate(t, 0) / Rate(i, 0)));
        }

        _margins[i] = (uint)(margin * Parts).Floor();
        ExactRational posted = new(_margins[i], Parts);
        ExactRational operating = (_potentials[i] * posted) + (Rate(i, _margins[i]) * (BigInteger)_bonds[i]);
        ExactRational all = Weight(i, _agents[i].Stake);
        ExactRational delegating = PoolFor(all) is { } other
            ? Earnings(other) / ExactRational.Max(_capacities[other], all + (BigInteger)Reward(other, null).Weight)
            : ExactRational.Zero;
        if (operating >= BondOutside(i) * delegating)
        {
            return true;
        }

        _margins[i] = 0;
        return false;
    }

    private bool IsIn(int i) =>
        Offers.TakeWhile(other => other != i).Aggregate(ExactRational.Zero, (sum, other) => sum + _capacities[other]) < Demand;

    private int? BestExpected(int i, int? present)
    {
        int? next = PoolFor(Weight(i, Delegated(i)));
        if (next is not { } candidate || present is not { } here)
        {
            return next ?? present;
        }

        bool moves = IsIn(candidate) != IsIn(here) ? IsIn(candidate) : Expected(i, candidate) > Expected(i, here);
        return moves ? candidate : here;
    }

    private int? PoolFor(ExactRational weight)
    {
        int[] running = [.. Offers.Where(offer => _runs[offer])];
        int? next = running.Cast<int?>().FirstOrDefault(pool => Room(pool!.Value) >= weight);
        return next is { } found && IsIn(found) ? next : running.OrderByDescending(Room).Cast<int?>().FirstOrDefault();
    }

    private ExactRational Earnings(int pool) => _potentials[pool] * (1 - new ExactRational(_margins[pool], Parts));

    private ExactRational Expected(int i, int pool) => Earnings(pool)
        / ExactRational.Max(_capacities[pool], (ExactRational)(BigInteger)Reward(pool, i).Weight);

    private bool PaysNow(int i)
    {
        PoolEpochReward reward = Reward(i, null);
        ExactRational best = Enumerable.Range(0, _agents.Count).Where(pool => _runs[pool] && pool != i)
            .Select(pool => Return(pool, null)).Append(ExactRational.Zero).Max();
        ExactRational gain = (BigInteger)reward.OperatorReward - (BigInteger)reward.Cost;
        return gain >= ExactRational.Zero && gain >= BondOutside(i) * best;
    }

    private int? BestNow(int i, int? present)
    {
        int best = Enumerable.Range(0, _agents.Count).Where(pool => _runs[pool])
            .OrderByDescending(pool => Return(pool, null)).ThenBy(pool => pool).FirstOrDefault(-1);
        if (best < 0 || Return(best, null).IsZero || best == present)
        {
            return present;
        }

        return present is not { } here || Return(best, i) > Return(here, i) ? best : present;
    }

    private ExactRational Return(int pool, int? member)
    {
        PoolEpochReward reward = Reward(pool, member);
        return (ExactRational)(BigInteger)reward.AfterCost * (1 - new ExactRational(_margins[pool], Parts)) / (BigInteger)reward.Weight;
    }

    private PoolEpochReward Reward(int pool, int? member)
    {
        UInt128 amount = member is { } joining ? Delegated(joining) : 0;
        bool locks = member is { } agent && Locks(agent);
        UInt128 locked = In(pool, true) + (locks ? amount : 0);
        UInt128 liquid = In(pool, false) + (locks ? 0 : amount);
        UInt128 weight = _bonds[pool] + locked + Liquid(liquid);
        return PoolEpochReward.Compute(
            _parameters,
            new RewardedEpoch(_pot, _total, weight, (ulong)weight),
            new RewardedPool(_bonds[pool], locked, liquid, _agents[pool].Cost, new Fraction(_margins[pool], Parts), (ulong)weight));
    }

    private ExactRational Room(int pool) => _capacities[pool] - (BigInteger)Reward(pool, null).Weight;

    private ExactRational Rate(int i, uint margin) => _potentials[i] * (1 - new ExactRational(margin, Parts)) / _capacities[i];

    private ExactRational BondOutside(int i) => Weight(i, _agents[i].Stake) - Weight(i, _agents[i].Stake - _bonds[i]);

    private UInt128 In(int pool, bool locked) => Enumerable.Range(0, _agents.Count)
        .Where(member => _pools[member] == pool && Locks(member) == locked)
        .Aggregate(UInt128.Zero, (sum, member) => sum + Delegated(member));

    private UInt128 Delegated(int i) => _agents[i].Stake - (_runs[i] ? _bonds[i] : 0);

    private bool Locks(int i) => _parameters.LiquidWeight < _agents[i].LiquidFromWeight;

    private ExactRational Weight(int i, UInt128 amount) => (BigInteger)(Locks(i) ? amount : Liquid(amount));

    private UInt128 Liquid(UInt128 amount) => (UInt128)((ExactRational)(BigInteger)amount * _parameters.LiquidWeight).Floor();

    private UInt128 Bond(SimulatedAgent agent)
    {
        var most = UInt128.Min(agent.Stake, _total / _parameters.TargetPools);
        if (most == 0 || most < _parameters.MinimumBond)
        {
            return 0;
        }

        BigInteger least = BigInteger.Max(BigInteger.Max(1, _parameters.MinimumBond), _parameters.LeverageLimit is { } limit
            ? (new ExactRational(new ExactRational(_total, _parameters.TargetPools).Ceiling(), 1) / limit).Ceiling()
            : 0);
        if (least >= (BigInteger)most)
        {
            return most;
        }

        var low = (UInt128)least;
        bool locks = _parameters.LiquidWeight < agent.LiquidFromWeight;
        bool weighsMore = !locks && Liquid(agent.Stake - low) - Liquid(agent.Stake - most) < most - low;
        return weighsMore || Optimum(most) > Optimum(low) ? most : low;
    }

    private BigInteger Carried(UInt128 bond) => _parameters.LeverageLimit is { } limit
        ? ((ExactRational)(BigInteger)bond * limit).Floor()
        : _total;

    private UInt128 Optimum(UInt128 bond)
    {
        var weight = UInt128.Min((UInt128)BigInteger.Min(Carried(bond), _total), ((_total - 1) / _parameters.TargetPools) + 1);
        return PoolEpochReward.Compute(
            _parameters, new RewardedEpoch(_pot, _total, _total, 1), new RewardedPool(bond, weight - bond, 0, 0, Fraction.Zero, 1)).Optimum;
    }
}
