using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.RewardTree;

namespace StakingCore.Conformance.RocketPool.Tables;

/// <summary>The off-chain reward tree: logarithm, weights, bonus fee and smoothing pool.</summary>
internal static class RewardTreeTables
{
    internal static FunctionTable[] All { get; } =
    [
        new("tree.ln", Logarithm),
        new("tree.node_weight", Weight),
        new("tree.fee_with_bonus", Fee),
        new("tree.smoothing_pool", Pool),
    ];

    private static void Logarithm(TableCase @case) => @case.Out("ln", NaturalLogarithm.Floor(@case.Fixed("x")));

    private static void Weight(TableCase @case)
    {
        NodeWeight weight = NodeWeight.Compute(@case.Wei("borrowed"), @case.Rpl("stake"), @case.Fixed("price"));
        @case.Out("valueEth", weight.Value);
        @case.Out("pctOfBorrowed", weight.PercentOfBorrowed);
        @case.Out("weight", weight.Weight);
    }

    // The table's fee comes in and goes out under the same name.
    private static void Fee(TableCase @case) =>
        @case.Out("fee", BonusFee.Compute(@case.Wei("bond"), @case.Fixed("fee"), @case.Fixed("pct")));

    private static void Pool(TableCase @case)
    {
        var interval = new SmoothingPoolInterval
        {
            Balance = @case.Wei("balance"),
            PendingVoterEther = @case.Wei("pendingVoterEth"),
            Shares = new RevenueShares(@case.Fixed("nodeShare"), @case.Fixed("voterShare"), @case.Fixed("pdaoShare")),
            RplPrice = @case.Fixed("rplPrice"),
            HasBonus = @case.Flag("bonusInterval"),
        };
        SmoothingPoolDistribution result = SmoothingPool.Distribute(interval, [.. @case["nodes"].EnumerateArray().Select(Node)]);
        @case.Text("smoothingPoolEthPerNode", List(result.NodeEther));
        @case.Text("voterEthPerNode", List(result.VoterEther));
        @case.Out("poolStakerEth", result.RethEther);
        @case.Out("nodeOperatorEth", result.TotalNodeEther);
        @case.Out("voterEth", result.TotalVoterEther);
        @case.Out("pdaoEth", result.PdaoEther);
        @case.Out("bonusScalar", result.BonusScalar);
    }

    private static string List(IEnumerable<Amount<Wei>> amounts) => $"[{string.Join(',', amounts)}]";

    private static SmoothingPoolNode Node(JsonElement node) => new()
    {
        LegacyRpl = new(Units(node[0])),
        Borrowed = new(Units(node[1])),
        Minipools =
        [
            .. node[2].EnumerateArray().Select(minipool => new SmoothingPoolMinipool(
                new(Units(minipool[0])), new(Units(minipool[1])), (ulong)Units(minipool[2]), new(Units(minipool[3])))),
        ],
        Megapool = node[3].ValueKind == JsonValueKind.Null ? null : new SmoothingPoolMegapool
        {
            NodeBond = new(Units(node[3][0])),
            ActiveValidators = (ulong)Units(node[3][1]),
            EligibleRpl = new(Units(node[3][2])),
            Attestations = [.. node[3][3].EnumerateArray().Select(count => (ulong)Units(count))],
        },
    };

    private static UInt128 Units(JsonElement element) => checked((UInt128)TableReading.Integer(element));
}
