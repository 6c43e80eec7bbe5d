using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Nodes;

namespace StakingCore.Conformance.RocketPool.Tables;

/// <summary>Nodes: the fee by demand, the average fee and the fee distributor.</summary>
internal static class NodeTables
{
    private static readonly Amount<Wei> _sixteen = new(16 * (UInt128)1_000_000_000_000_000_000);
    private static readonly Amount<Wei> _eight = new(8 * (UInt128)1_000_000_000_000_000_000);

    internal static FunctionTable[] All { get; } =
    [
        new("fees.by_demand", ByDemand),
        new("node.average_fee", AverageFee),
        new("node.average_fee_v1", AverageFeeAtRedstone),
        new("distributor.node_share", Distribute),
    ];

    private static void ByDemand(TableCase @case)
    {
        BigInteger demand = @case.Integer("demand");
        Amount<Wei> magnitude = new(checked((UInt128)BigInteger.Abs(demand)));
        var settings = new NodeFeeSettings(
            @case.Fixed("minFee"), @case.Fixed("targetFee"), @case.Fixed("maxFee"), @case.Wei("demandRange"));
        if (@case.Accept(NodeFee.ByDemand(settings, demand.Sign > 0 ? magnitude : default, demand.Sign < 0 ? magnitude : default)) is { } fee)
        {
            @case.Out("nodeFee", fee);
        }
    }

    private static void AverageFee(TableCase @case) => @case.Out(
        "averageFee",
        AverageNodeFee.Compute(
            @case.Release,
            [
                new BondSizeFees(_sixteen, @case.Count("count16"), @case.Fixed("feeSum16")),
                new BondSizeFees(_eight, @case.Count("count8"), @case.Fixed("feeSum8")),
            ]));

    private static void AverageFeeAtRedstone(TableCase @case)
    {
        Fixed18 average = AverageNodeFee.Compute(
            @case.Release, [new BondSizeFees(_sixteen, @case.Count("minipools"), @case.Fixed("feeSum"))]);
        @case.Out("averageFee", average);
        Split(@case, average, default, 0);
    }

    private static void Distribute(TableCase @case) =>
        Split(@case, @case.Fixed("averageFee"), @case.Wei("ethMatched"), @case.Count("activeMinipools"));

    private static void Split(TableCase @case, Fixed18 average, Amount<Wei> borrowed, ulong minipools)
    {
        if (@case.Accept(FeeDistribution.Compute(@case.Release, @case.Wei("balance"), average, borrowed, minipools)) is { } shares)
        {
            @case.Out("nodeShare", shares.Node);
            @case.Out("userShare", shares.User);
        }
    }
}
