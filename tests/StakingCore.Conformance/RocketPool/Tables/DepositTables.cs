using System.Text;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;

namespace StakingCore.Conformance.RocketPool.Tables;

/// <summary>rETH, the deposit pool, its queues and the oracle's reports.</summary>
internal static class DepositTables
{
    internal static FunctionTable[] All { get; } =
    [
        new("reth.value", Value),
        new("reth.collateral", Collateral),
        new("reth.burn", Burn),
        new("deposit.user", Deposit),
        new("deposit.user_atlas", Deposit),
        new("deposit.queue_order", QueueOrder),
        new("balances.update_guard", Report),
    ];

    private static void Value(TableCase @case)
    {
        var balances = new NetworkBalances(@case.Wei("totalEth"), default, @case.Reth("rethSupply"));
        @case.Out("ethValue", () => Accepted(balances.EtherValue(@case.Reth("amount"))), value => value.BaseUnits);
        @case.Out("rethValue", () => balances.RethValue(@case.Wei("amount")), value => value.BaseUnits);
        @case.Out("exchangeRate", () => Accepted(balances.ExchangeRate), rate => rate.Parts);
    }

    private static RocketPoolOutcome<T> Accepted<T>(T value)
        where T : struct => value;

    private static void Collateral(TableCase @case)
    {
        var balances = new NetworkBalances(@case.Wei("totalEth"), default, @case.Reth("reportedSupply"));
        RethCollateral collateral = RethCollateral.Compute(
            balances, @case.Reth("actualSupply"), @case.Wei("heldEth"), @case.Fixed("targetRate"));
        @case.Out("collateralRate", collateral.Rate);
        @case.Out("movedToDepositPool", collateral.Excess);
        @case.Out("leftInToken", collateral.Kept);
    }

    private static void Burn(TableCase @case)
    {
        var balances = new NetworkBalances(@case.Wei("totalEth"), default, @case.Reth("reportedSupply"));
        Amount<Wei> held = @case.Wei("rethHeldEth");
        Amount<Wei> pool = @case.Wei("depositPoolEth");
        if (@case.Accept(RethBurn.Compute(
            balances, @case.Reth("rethAmount"), @case.Reth("rethBalance"), held, pool)) is { } burn)
        {
            @case.Out("ethPaid", burn.Paid);
            @case.Out("takenFromDepositPool", burn.FromDepositPool);
            @case.Out("heldAfter", held - (burn.Paid - burn.FromDepositPool));
            @case.Out("depositPoolAfter", pool - burn.FromDepositPool);
        }
    }

    private static void Deposit(TableCase @case)
    {
        var balances = new NetworkBalances(@case.Wei("totalEth"), default, @case.Reth("reportedSupply"));
        if (@case.Accept(UserDeposit.Compute(
            @case.Release,
            balances,
            @case.Wei("ethAmount"),
            @case.Fixed("depositFee"),
            @case.Wei("rethHeldBefore"),
            @case.Fixed("targetRate"))) is { } deposit)
        {
            @case.Out("rethMinted", deposit.Minted);
            @case.Out("toReth", deposit.ToReth);
            @case.Out("toVault", deposit.ToPool);
        }
    }

    private static void QueueOrder(TableCase @case)
    {
        var queues = new MegapoolQueues(
            @case.Count("expressLength"), @case.Count("standardLength"), @case.Count("expressRate"), @case.Count("queueIndex"));
        ulong most = @case.Count("maxAssign");
        Amount<Wei> vault = @case.Wei("vaultEth");
        var order = new StringBuilder();
        while ((ulong)order.Length < most && vault >= MegapoolQueues.Assignment && queues.IsExpressNext is { } isExpress)
        {
            order.Append(isExpress ? 'E' : 'S');
            queues = queues.Serve();
            vault -= MegapoolQueues.Assignment;
        }

        @case.Text("order", order.ToString());
        @case.Out("queueIndexAfter", queues.Index);
        @case.Out("vaultAfter", vault);
    }

    private static void Report(TableCase @case)
    {
        var before = new NetworkBalances(@case.Wei("totalEthBefore"), default, @case.Reth("supplyBefore"));
        var report = new NetworkBalances(@case.Wei("totalEthNew"), @case.Wei("stakingEthNew"), @case.Reth("supplyNew"));
        if (@case.Accept(BalanceReport.Accept(
            @case.Release, before, report, @case.Fixed("maxDelta"), @case.Count("secondsSinceLast"), @case.Count("frequency"))) is { } after)
        {
            @case.Out("exchangeRateAfter", after.ExchangeRate);
            @case.Out("utilisationAfter", after.Utilization);
        }
    }
}
