using StakingCore.Amounts;
using StakingCore.RocketPool.Deposits;

namespace StakingCore.RocketPool.Lifecycle;

internal sealed partial class NetworkDraft
{
    /// <summary>
    /// A deposit serves the queue: min(free + deposit ÷ 31, pool ÷ 31, most) minipools while any waits, otherwise from v1.4
    /// min(free + deposit ÷ 32, most) validators.
    /// </summary>
    internal void AssignByDeposit(Amount<Wei> deposit)
    {
        bool isMinipools = !Network.MinipoolQueue.IsEmpty;
        Amount<Wei> each = isMinipools ? EtherAmounts.AfterPreDeposit : EtherAmounts.Validator;
        UInt128 count = UInt128.Min(
            Settings.SocialisedAssignments + (deposit.BaseUnits / each.BaseUnits), Settings.MaximumAssignments);
        if (isMinipools)
        {
            AssignMinipools(count);
        }
        else if (HasMegapools)
        {
            AssignValidators(count);
        }
    }

    /// <summary>From v1.4: serves so many, minipools first.</summary>
    internal void AssignUpTo(UInt128 most)
    {
        UInt128 minipools = UInt128.Min((uint)Network.MinipoolQueue.Count, most);
        AssignMinipools(minipools);
        AssignValidators(most - minipools);
    }

    private void AssignMinipools(UInt128 most)
    {
        for (UInt128 i = 0; i < most && !Network.MinipoolQueue.IsEmpty && Network.DepositPool >= EtherAmounts.AfterPreDeposit; i++)
        {
            string id = Network.MinipoolQueue[0];
            Minipool minipool = Network.Minipools[id];
            Network = Network with
            {
                MinipoolQueue = Network.MinipoolQueue.RemoveAt(0),
                DepositPool = Network.DepositPool - EtherAmounts.AfterPreDeposit,
                DepositPoolNodePart = Network.DepositPoolNodePart - (minipool.NodeDeposit - EtherAmounts.PreDeposit),
                Minipools = Network.Minipools.SetItem(id, minipool with
                {
                    Status = MinipoolStatus.Prelaunch,
                    StatusUnixSeconds = Time,
                    UserDeposit = EtherAmounts.Validator - minipool.NodeDeposit,
                    Held = minipool.Held + EtherAmounts.AfterPreDeposit,
                }),
            };
        }
    }

    private void AssignValidators(UInt128 most)
    {
        for (UInt128 i = 0; i < most && Network.DepositPool >= MegapoolQueues.Assignment; i++)
        {
            var queues = new MegapoolQueues(
                (uint)Network.ExpressQueue.Count, (uint)Network.StandardQueue.Count, Settings.ExpressRate, Network.QueueIndex);
            if (queues.IsExpressNext is not { } isExpress)
            {
                return;
            }

            int number = (isExpress ? Network.ExpressQueue : Network.StandardQueue)[0];
            Network = Network with
            {
                QueueIndex = queues.Serve().Index,
                ExpressQueue = isExpress ? Network.ExpressQueue.RemoveAt(0) : Network.ExpressQueue,
                StandardQueue = isExpress ? Network.StandardQueue : Network.StandardQueue.RemoveAt(0),
            };
            Assign(number);
        }
    }

    // One ETH goes to the beacon chain at once, 31 are set aside in the megapool.
    private void Assign(int number)
    {
        Megapool megapool = Network.Megapool!;
        MegapoolValidator validator = megapool.Validators[number];
        Amount<Wei> borrowed = EtherAmounts.Validator - validator.Bond;
        megapool = megapool with
        {
            Held = megapool.Held + EtherAmounts.AfterPreDeposit,
            Validators = megapool.Validators.SetItem(
                number, validator with { Status = MegapoolValidatorStatus.Prestaked, AssignedUnixSeconds = Time }),
            Capital = megapool.Capital with
            {
                NodeBond = megapool.Capital.NodeBond + validator.Bond,
                UserCapital = megapool.Capital.UserCapital + borrowed,
                QueuedBond = megapool.Capital.QueuedBond - validator.Bond,
                QueuedCapital = megapool.Capital.QueuedCapital - borrowed,
                Assigned = megapool.Capital.Assigned + EtherAmounts.AfterPreDeposit,
            },
        };
        Network = Network with
        {
            Megapool = megapool,
            DepositPool = Network.DepositPool - MegapoolQueues.Assignment,
            DepositPoolNodePart = Network.DepositPoolNodePart - validator.Bond,
        };
        if (megapool.LastDistributionUnixSeconds is null)
        {
            RecordRatio();
        }
    }
}
