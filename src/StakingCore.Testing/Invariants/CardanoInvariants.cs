using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Testing;

/// <summary>What holds for every Cardano epoch, as labelled properties.</summary>
public static class CardanoInvariants
{
    /// <summary>The pot is fees and expansion, all of it goes to treasury and pools, and the expansion comes out of the reserves.</summary>
    /// <param name="pots">The pots.</param>
    /// <param name="reserves">The reserves they were computed from.</param>
    /// <param name="fees">The fees they were computed from.</param>
    public static Property PotsConserve(EpochPots pots, Amount<Lovelace> reserves, Amount<Lovelace> fees) =>
        (pots.RewardPot == fees + pots.Expansion).Label($"pot {pots.RewardPot:L}, fees {fees:L}, expansion {pots.Expansion:L}")
            .And((pots.TreasuryShare + pots.Available == pots.RewardPot).Label($"treasury {pots.TreasuryShare:L} and available {pots.Available:L} are not the pot"))
            .And((pots.Expansion <= reserves).Label($"expansion {pots.Expansion:L} out of reserves {reserves:L}"));

    /// <summary>A pool whose operator owns less than it pledged earns nothing, and the operator never takes more than the pool earns.</summary>
    /// <param name="pool">The pool's reward.</param>
    public static Property PoolPaysFromItsReward(PoolReward pool) =>
        (pool.Leader <= pool.Total).Label($"the operator takes {pool.Leader:L} of {pool.Total:L}")
            .And((pool.PledgeMet || pool.Optimal.IsZero).Label($"the pledge is not met, the optimum is {pool.Optimal:L}"))
            .And((pool.AfterCost <= pool.Total).Label($"after cost {pool.AfterCost:L} of {pool.Total:L}"));

    /// <summary>Saturation: beyond 1/nOpt of all stake, more of it earns the pool nothing.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="stake">The pool's stake.</param>
    /// <param name="pledge">Its pledge.</param>
    public static Property SaturationBinds(RewardEpoch epoch, Amount<Lovelace> stake, Amount<Lovelace> pledge)
    {
        Amount<Lovelace> whole = Amount<Lovelace>.Min(stake, epoch.Circulation);
        Amount<Lovelace> pledged = Amount<Lovelace>.Min(pledge, whole);

        // The floor of the saturation point is a lovelace short of it, so that one more is the first saturated stake.
        Amount<Lovelace> saturated = Amount<Lovelace>.Min(epoch.SaturationPoint + Amount<Lovelace>.One, epoch.Circulation);
        Amount<Lovelace> one = Optimal(epoch, whole, pledged);
        Amount<Lovelace> all = Optimal(epoch, Amount<Lovelace>.Max(saturated, pledged), pledged);
        return (one <= all).Label($"{whole:L} earn {one:L}, the saturated pool {all:L}");
    }

    /// <summary>What an epoch makes available is delivered or goes back to the reserves; nothing else moves.</summary>
    /// <param name="input">The epoch.</param>
    /// <param name="update">Its update.</param>
    public static Property EpochConserves(RewardInput input, RewardUpdate update)
    {
        BigInteger before = (BigInteger)input.Reserves.BaseUnits + input.Fees.BaseUnits;
        BigInteger after = (BigInteger)update.ReservesAfter.BaseUnits + update.Pots.TreasuryShare.BaseUnits + update.Delivered.BaseUnits;
        BigInteger entries = update.Entries.Aggregate(BigInteger.Zero, static (sum, entry) => sum + entry.Amount.BaseUnits)
            - update.Ignored.Aggregate(BigInteger.Zero, static (sum, entry) => sum + entry.Amount.BaseUnits);
        return (before == after).Label($"reserves and fees were {before}; reserves, treasury and rewards are {after}")
            .And((entries == update.Delivered.BaseUnits).Label($"the entries sum to {entries}, delivered are {update.Delivered:L}"))
            .And((update.Delivered <= update.Pots.Available).Label($"delivered are {update.Delivered:L} of {update.Pots.Available:L}"));
    }

    /// <summary>Conservation over a whole scenario: reserves, treasury, pots, deposits and wallets are the supply after every step.</summary>
    /// <param name="scenario">The scenario.</param>
    public static Property ScenarioConserves(LedgerScenario scenario)
    {
        Amount<Lovelace> supply = scenario.Origin.Network.MaxLovelaceSupply;
        var all = true.ToProperty();
        foreach ((_, Cardano.Ledger.LedgerCommand? command, Cardano.Ledger.LedgerState? after, Cardano.Ledger.LedgerRefusal? refusal) in scenario.Replay())
        {
            string step = command?.ToString() ?? "the epoch's end";
            all = all.And(after is not null
                ? (after.Pots().Total == supply).Label($"{step}: all pots sum to {after.Pots().Total:L}, the supply is {supply:L}")
                : (refusal is not null).Label($"{step} gave neither a ledger nor a refusal"));
        }

        return all;
    }

    private static Amount<Lovelace> Optimal(RewardEpoch epoch, Amount<Lovelace> stake, Amount<Lovelace> pledge) =>
        OptimalReward.Compute(epoch.Parameters, epoch.Available, epoch.Circulation, stake, pledge);
}
