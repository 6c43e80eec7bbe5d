using System.Numerics;
using StakingCore.RocketPool;
using StakingCore.RocketPool.RewardTree;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.RewardTree;

/// <summary>
/// The reward tree of ruleset 11 as its text has it, in unbounded integers and one list after the other: the slow obvious
/// version, which shares no code with the library.
/// </summary>
internal sealed class SmoothingPoolOracle
{
    private static readonly BigInteger _scale = Ether;
    private static readonly BigInteger _stake = Milli(32_000);

    private readonly List<(int Node, BigInteger Score)> _validators = [];
    private readonly BigInteger[] _bonuses;
    private BigInteger _attestations;
    private BigInteger _voter;
    private BigInteger _pdao;

    internal SmoothingPoolOracle(SmoothingPoolInterval interval, IReadOnlyList<SmoothingPoolNode> nodes)
    {
        _bonuses = new BigInteger[nodes.Count];
        for (int i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].MostStrikes < 3)
            {
                AddMinipools(interval, nodes[i], i);
                AddMegapool(interval, nodes[i], i);
            }
        }

        Split(interval, nodes);
    }

    internal BigInteger[] NodeEther { get; private set; } = [];

    internal BigInteger[] VoterEther { get; private set; } = [];

    internal BigInteger PdaoEther { get; private set; }

    internal BigInteger RethEther { get; private set; }

    internal BigInteger BonusScalar { get; private set; }

    private void AddMinipools(SmoothingPoolInterval interval, SmoothingPoolNode node, int index)
    {
        BigInteger value = (BigInteger)node.LegacyRpl.BaseUnits * interval.RplPrice.Parts / _scale;
        BigInteger percent = node.Borrowed.IsZero ? 0 : value * 100 * _scale / node.Borrowed.BaseUnits;
        foreach (SmoothingPoolMinipool minipool in node.Minipools)
        {
            BigInteger bond = minipool.Bond.BaseUnits;
            BigInteger own = minipool.Fee.Parts;
            BigInteger dynamic = (_scale / 10) + (_scale / 25 * BigInteger.Min(percent, 10 * _scale) / (10 * _scale));
            BigInteger fee = bond < Milli(16_000) ? BigInteger.Max(own, dynamic) : own;
            Add(index, ((_scale - fee) * bond / _stake) + fee, minipool.Attestations);
            if (interval.HasBonus)
            {
                _bonuses[index] += minipool.BeaconIncome.BaseUnits * ((fee - own) * (_stake - bond) / _stake) / _scale;
            }
        }
    }

    private void AddMegapool(SmoothingPoolInterval interval, SmoothingPoolNode node, int index)
    {
        if (node.Megapool is not { ActiveValidators: > 0 } megapool)
        {
            return;
        }

        BigInteger bond = megapool.NodeBond.BaseUnits / (BigInteger)megapool.ActiveValidators;
        BigInteger share = interval.Shares.Node.Parts;
        foreach (ulong count in megapool.Attestations)
        {
            Add(index, ((_scale * bond) + (_stake * share) - (share * bond)) / _stake, count);
            _voter += (_stake - bond) * interval.Shares.Voter.Parts / _stake * count;
            _pdao += (_stake - bond) * interval.Shares.Pdao.Parts / _stake * count;
        }
    }

    private void Add(int node, BigInteger score, ulong attestations)
    {
        _validators.Add((node, score * attestations));
        _attestations += attestations;
    }

    private void Split(SmoothingPoolInterval interval, IReadOnlyList<SmoothingPoolNode> nodes)
    {
        BigInteger balance = interval.Balance.BaseUnits;
        BigInteger all = Sum(_validators.Select(validator => validator.Score));
        BigInteger pot = ShareOf(balance, all);
        var earned = new BigInteger[nodes.Count];
        foreach ((int node, BigInteger score) in _validators)
        {
            earned[node] += all.IsZero ? 0 : pot * score / all;
        }

        BigInteger voterPot = _voter.IsZero ? 0 : ShareOf(balance, _voter) + interval.PendingVoterEther.BaseUnits;
        BigInteger[] eligible = [.. nodes.Select(node => (BigInteger)(node.Megapool?.EligibleRpl.BaseUnits ?? 0))];
        VoterEther = [.. eligible.Select(rpl => Sum(eligible).IsZero ? 0 : voterPot * rpl / Sum(eligible))];
        PdaoEther = ShareOf(balance, _pdao);
        BigInteger left = balance + interval.PendingVoterEther.BaseUnits - Sum(earned) - Sum(VoterEther) - PdaoEther;
        BigInteger[] bonuses = all.IsZero ? new BigInteger[nodes.Count] : _bonuses;
        BigInteger asked = Sum(bonuses);
        BonusScalar = asked > left ? left * _scale / asked : _scale;
        NodeEther = [.. earned.Zip(bonuses, (own, bonus) => own + (asked > left ? bonus * left / asked : bonus))];
        RethEther = left - (Sum(NodeEther) - Sum(earned));
    }

    private BigInteger ShareOf(BigInteger balance, BigInteger score) => _attestations.IsZero ? 0 : balance * score / _attestations / _scale;

    private static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, BigInteger.Add);
}
