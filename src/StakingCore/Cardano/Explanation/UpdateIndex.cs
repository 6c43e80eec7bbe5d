using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>The fast path's results, looked up by what the explanation asks them about.</summary>
internal sealed class UpdateIndex
{
    private readonly RewardUpdate _update;
    private readonly RewardPayment _payment;
    private readonly Dictionary<PoolId, PoolReward> _pools;
    private readonly ILookup<Credential, RewardEntry> _entries;
    private readonly HashSet<RewardEntry> _ignored;
    private readonly Dictionary<Credential, Amount<Lovelace>> _credits;

    internal UpdateIndex(RewardUpdate update, IReadOnlySet<Credential> unregisteredAtBoundary)
    {
        _update = update;
        _payment = update.Pay(unregisteredAtBoundary);
        _pools = update.Pools.ToDictionary();
        _entries = update.Entries.ToLookup(entry => entry.Credential);
        _ignored = [.. update.Ignored];
        _credits = _payment.Credits.ToDictionary();
    }

    internal void Require(PoolExplanation explained)
    {
        PoolId id = explained.Pool.Id;
        bool evaluated = _pools.TryGetValue(id, out PoolReward computed);
        Agreement.Require($"{id} is evaluated", explained.Blocks > 0, evaluated);
        if (evaluated)
        {
            Agreement.Require($"{id} maxP", ExactRational.FromAmount(explained.Optimal), computed.Optimal);
            Agreement.Require($"{id} perf", explained.Performance, ExactRational.FromRatio(computed.ApparentPerformance));
            Agreement.Require($"{id} f", ExactRational.FromAmount(explained.Total), computed.Total);
            Agreement.Require($"{id} leader", ExactRational.FromAmount(explained.Leader), computed.Leader);
        }
    }

    internal void Require(Credential account, IReadOnlyCollection<Earning> earnings)
    {
        var entries = _entries[account].ToDictionary(entry => (entry.Kind, entry.Pool));
        BigInteger paid = BigInteger.Zero;
        foreach (Earning earning in earnings)
        {
            string name = $"{account} {earning.Kind} {earning.Pool}";
            bool found = entries.Remove((earning.Kind, earning.Pool), out RewardEntry entry);
            Agreement.Require($"{name} has an entry", earning.IsEntry, found);
            if (!found)
            {
                continue;
            }

            Agreement.Require(name, ExactRational.FromAmount(earning.Amount), entry.Amount);
            Agreement.Require($"{name} is not the first", earning.Outcome == RewardOutcome.NotTheFirst, _ignored.Contains(entry));
            paid += earning.Outcome == RewardOutcome.Paid ? (BigInteger)earning.Amount.BaseUnits : 0;
        }

        Agreement.Require($"{account} has other entries", false, entries.Count > 0);
        bool isPaid = _credits.TryGetValue(account, out Amount<Lovelace> credit);
        Agreement.Require($"{account} is paid", earnings.Any(earning => earning.Outcome == RewardOutcome.Paid), isPaid);
        Agreement.Require($"{account} credit", ExactRational.FromInteger(paid), credit);
    }

    internal IReadOnlyList<ExplanationStep> Settle(
        Amount<Lovelace> reserves, Amount<Lovelace> treasury, int entries, BigInteger delivered, BigInteger toTreasury)
    {
        const string Source = "PulsingReward.hs completeRupd";
        const string Apply = "IncrementalStake.hs applyRUpdFiltered";
        EpochPots pots = _update.Pots;
        var steps = new StepList();
        ExactRational sum = steps.Exact(
            "D", "delivered", "sum of the delivered entries", $"sum of {entries} entries", ExactRational.FromInteger(delivered),
            StepUnit.Lovelace, Source);
        ExactRational residue = steps.Exact(
            "ΔR2", "residue, back to the reserves", "R − D", $"{pots.Available} − {sum}",
            ExactRational.FromAmount(pots.Available) - sum, StepUnit.Lovelace, Source);
        ExactRational reservesAfter = steps.Exact(
            "reserves'", "reserves after the update", "reserves − ΔR1 + ΔR2", $"{reserves} − {pots.Expansion} + {residue}",
            ExactRational.FromAmount(reserves) - ExactRational.FromAmount(pots.Expansion) + residue, StepUnit.Lovelace, Apply);
        ExactRational unregistered = steps.Exact(
            "U", "delivered to accounts not registered at the boundary", "sum of those entries", "sum of those entries",
            ExactRational.FromInteger(toTreasury), StepUnit.Lovelace, Apply);
        steps.Exact(
            "treasury'", "treasury after the update", "treasury + ΔT1 + U", $"{treasury} + {pots.TreasuryShare} + {unregistered}",
            ExactRational.FromAmount(treasury) + ExactRational.FromAmount(pots.TreasuryShare) + unregistered,
            StepUnit.Lovelace, Apply);

        Agreement.Require("D", sum, _update.Delivered);
        Agreement.Require("ΔR2", residue, _update.ReturnedToReserves);
        Agreement.Require("reserves'", reservesAfter, _update.ReservesAfter);
        Agreement.Require("U", unregistered, _payment.UnregisteredToTreasury);
        return steps.Steps;
    }
}
