using StakingCore.Amounts;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The state as a step changes it: kept if the step is carried out, thrown away if it is refused.</summary>
internal sealed partial class NetworkDraft(RocketPoolNetwork network)
{
    internal RocketPoolNetwork Network { get; set; } = network;

    internal ulong Time => Network.UnixSeconds;

    internal NetworkSettings Settings => Network.Settings;

    internal bool HasMegapools => Network.Release >= RocketPoolRelease.Saturn1;

    /// <summary>What the deposit pool has beyond the queues' needs.</summary>
    internal Amount<Wei> PoolExcess
    {
        get
        {
            UInt128 needs = (EtherAmounts.AfterPreDeposit.BaseUnits * (uint)Network.MinipoolQueue.Count)
                + (EtherAmounts.Validator.BaseUnits * (uint)(Network.ExpressQueue.Count + Network.StandardQueue.Count));
            return Network.DepositPool.BaseUnits > needs ? new(Network.DepositPool.BaseUnits - needs) : default;
        }
    }

    internal void PayNode(Amount<Wei> amount) => Network = Network with { NodeGainWei = Network.NodeGainWei + (Int128)amount.BaseUnits };

    internal void ChargeNode(Amount<Wei> amount) => Network = Network with { NodeGainWei = Network.NodeGainWei - (Int128)amount.BaseUnits };

    internal void PayUser(Amount<Wei> amount) => Network = Network with { UserGainWei = Network.UserGainWei + (Int128)amount.BaseUnits };

    internal void ChargeUser(Amount<Wei> amount) => Network = Network with { UserGainWei = Network.UserGainWei - (Int128)amount.BaseUnits };

    internal void SendToReth(Amount<Wei> amount) => Network = Network with { RethHeld = Network.RethHeld + amount };

    /// <summary>Money enters the deposit pool: from v1.4 it fills the buffer first; then the queue is served.</summary>
    internal void EnterPool(Amount<Wei> amount)
    {
        Amount<Wei> toReth = RethBuffer.Fill(Network.Release, Network.Balances, amount, Network.RethHeld, Settings.RethTarget);
        Network = Network with { RethHeld = Network.RethHeld + toReth, DepositPool = Network.DepositPool + (amount - toReth) };
        AssignByDeposit(amount);
    }

    /// <summary>What the rETH contract holds above its target goes to the deposit pool.</summary>
    internal void ReturnExcessCollateral()
    {
        RethCollateral collateral = RethCollateral.Compute(
            Network.Balances, Network.RethSupply, Network.RethHeld, Settings.RethTarget);
        if (!collateral.Excess.IsZero)
        {
            Network = Network with { RethHeld = collateral.Kept };
            EnterPool(collateral.Excess);
        }
    }

    /// <summary>Slashes the node's legacy RPL for what users are short of.</summary>
    internal RocketPoolRefusal? SlashRpl(Amount<Wei> shortfall)
    {
        RocketPoolOutcome<RplSlash> slash = RplSlash.Compute(shortfall, Network.RplPrice, Network.LegacyRpl);
        if (slash.Refusal is null)
        {
            TakeRpl(slash.Value);
        }

        return slash.Refusal;
    }

    internal void TakeRpl(RplSlash slash) => Network = Network with
    {
        LegacyRpl = slash.StakeAfter,
        AuctionRpl = Network.AuctionRpl + slash.Taken,
    };

    /// <summary>Takes from the node's credit what its payment lacks; the pool must hold as much.</summary>
    internal RocketPoolRefusal? UseCredit(Amount<Wei> bond, Amount<Wei> value)
    {
        if (value > bond)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.ValueAboveBond, value.BaseUnits, atMost: bond.BaseUnits);
        }

        Amount<Wei> lacking = bond - value;
        var usable = Amount<Wei>.Min(Network.Credit, Network.DepositPool);
        if (lacking > usable)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.CreditTooLow, lacking.BaseUnits, atMost: usable.BaseUnits);
        }

        Network = Network with { Credit = Network.Credit - lacking };
        return null;
    }
}
