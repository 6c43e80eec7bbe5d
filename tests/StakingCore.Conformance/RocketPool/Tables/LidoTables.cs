using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lido;

namespace StakingCore.Conformance.RocketPool.Tables;

/// <summary>Lido: shares, fee shares and bond curves.</summary>
internal static class LidoTables
{
    internal static FunctionTable[] All { get; } =
    [
        new("peer.lido.csm_bond", Bond),
        new("peer.lido.fee_shares", FeeShares),
        new("peer.lido.steth_shares", Shares),
    ];

    private static void Bond(TableCase @case)
    {
        var curve = new CsmBondCurve(
        [
            .. @case["curve"].EnumerateArray().Select(interval => new CsmBondInterval(
                (ulong)TableReading.Integer(interval[0]), new Amount<Wei>((UInt128)TableReading.Integer(interval[1])))),
        ]);
        @case.Out("bondForKeys", curve.BondFor(@case.Count("keys")));
        @case.Out("keysForBond", curve.KeysFor(@case.Wei("amount")));
    }

    private static void FeeShares(TableCase @case)
    {
        var report = new LidoReport
        {
            ConsensusBalance = @case.Wei("clBalance"),
            Withdrawals = @case.Wei("withdrawalsTransfer"),
            Principal = @case.Wei("principalClBalance"),
            ExecutionRewards = @case.Wei("elTransfer"),
        };
        var after = new LidoShares(@case.Wei("postInternalEther"), new Amount<StethShare>(@case.Number("internalShares")));
        if (@case.Accept(report.FeeShares(after, @case.Number("totalFee"), @case.Number("precision"))) is { } shares)
        {
            @case.Out("sharesToMint", shares);
        }
    }

    private static void Shares(TableCase @case)
    {
        var pool = new LidoShares(@case.Wei("totalPooledEther"), new Amount<StethShare>(@case.Number("totalShares")));
        var shares = new Amount<StethShare>(@case.Number("sharesAmount"));
        @case.Out("sharesForEth", () => pool.SharesFor(@case.Wei("ethAmount")), value => value.BaseUnits);
        @case.Out("ethForShares", () => pool.EtherFor(shares), value => value.BaseUnits);
        @case.Out("ethForSharesRoundedUp", () => pool.EtherForCeiling(shares), value => value.BaseUnits);
    }
}
