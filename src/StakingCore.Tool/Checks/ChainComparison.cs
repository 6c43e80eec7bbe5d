using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>Holds a computed epoch to the figures that its file knows.</summary>
internal sealed class ChainComparison
{
    private readonly CardanoEpochResult _result;
    private readonly CardanoEpochExpectations _expected;
    private readonly FigureGroup _pots = new("pots", "Pots and sums");
    private readonly FigureGroup _pools = new("poolFigures", "Pool figures");
    private readonly FigureGroup _entries = new("rewardEntries", "Reward entries");
    private readonly FigureGroup _credits = new("credits", "Credits to accounts");
    private readonly FigureGroup _paidMembers = new("paidMemberRewards", "Paid on chain: member rewards");
    private readonly FigureGroup _paidPools = new("paidPerPool", "Paid on chain: totals of pools");

    private ChainComparison(CardanoEpochResult result)
    {
        _result = result;
        _expected = result.File.Expected;
    }

    /// <summary>The groups of which the file knows any figure.</summary>
    internal IReadOnlyList<FigureGroup> Groups =>
        [.. new[] { _paidMembers, _paidPools, _pots, _pools, _entries, _credits }.Where(group => group.Compared > 0)];

    internal int Compared => Groups.Sum(group => group.Compared);

    internal int Equal => Groups.Sum(group => group.Equal);

    internal bool Agrees => Compared == Equal;

    internal static ChainComparison Of(CardanoEpochResult result)
    {
        var comparison = new ChainComparison(result);
        comparison.ComparePots();
        comparison.ComparePools();
        comparison.CompareEntries();
        comparison.ComparePayments();
        return comparison;
    }

    private void ComparePots()
    {
        EpochPots pots = _result.Update.Pots;
        Compare(_pots, "expectedBlocks", _expected.ExpectedBlocks, pots.ExpectedBlocks);
        Compare(_pots, "eta", _expected.Eta, pots.Eta);
        foreach ((string name, Amount<Lovelace> known) in _expected.Amounts)
        {
            _pots.Compare(name, known, Computed(name));
        }

        Int128 deltaR = (Int128)_result.Update.ReturnedToReserves.BaseUnits - (Int128)pots.Expansion.BaseUnits;
        Compare(_pots, "deltaR", _expected.DeltaR, deltaR);
    }

    private Amount<Lovelace> Computed(string name) => name switch
    {
        "deltaR1" => _result.Update.Pots.Expansion,
        "rewardPot" => _result.Update.Pots.RewardPot,
        "deltaT1" => _result.Update.Pots.TreasuryShare,
        "availableRewards" => _result.Update.Pots.Available,
        "circulation" => _result.Update.Pots.Circulation,
        "activeStake" => _result.Update.Totals.ActiveStake,
        "sumRewards" => _result.Update.Delivered,
        "deltaR2" => _result.Update.ReturnedToReserves,
        "unregisteredToTreasury" => _result.Payment.UnregisteredToTreasury,
        "reservesAfter" => _result.Update.ReservesAfter,
        "treasuryAfter" => _result.TreasuryAfter,
        _ => throw new InvalidOperationException($"Nothing computes {name}."),
    };

    private void ComparePools()
    {
        var computed = _result.Update.Pools.ToDictionary();
        foreach (ExpectedPool pool in _expected.Pools ?? [])
        {
            // Without an entry the pool made no block; its default is a pool without reward, which the file then contradicts.
            PoolReward reward = computed.GetValueOrDefault(pool.Id);
            Compare(_pools, $"{pool.Id} stake", pool.Stake, reward.Stake);
            Compare(_pools, $"{pool.Id} ownerStake", pool.OwnerStake, reward.OwnerStake);
            Compare(_pools, $"{pool.Id} pledgeMet", pool.PledgeMet, reward.PledgeMet);
            Compare(_pools, $"{pool.Id} performance", pool.Performance, reward.ApparentPerformance);
            Compare(_pools, $"{pool.Id} maxPool", pool.MaxPool, reward.Optimal);
            Compare(_pools, $"{pool.Id} poolReward", pool.PoolReward, reward.Total);
            Compare(_pools, $"{pool.Id} leaderReward", pool.LeaderReward, reward.Leader);
        }
    }

    private void CompareEntries()
    {
        if (_expected.Rewards is { } rewards)
        {
            _entries.CompareAll(Keyed(rewards), Keyed(_result.Update.Entries), Place);
        }

        if (_expected.ShelleyIgnored is { } ignored)
        {
            // The file leaves out what belongs to accounts that are not registered at the boundary.
            _entries.CompareAll(
                Keyed(ignored),
                Keyed(_result.Update.Ignored.Where(entry => !_result.File.UnregisteredAtBoundary.Contains(entry.Credential))),
                key => $"{Place(key)} ignored");
        }

        if (_expected.Credits is { } credits)
        {
            _credits.CompareAll(credits, _result.Payment.Credits, credential => credential.ToString());
        }
    }

    private void ComparePayments()
    {
        IEnumerable<RewardEntry> paid = _result.Update.Entries
            .Where(entry => _result.DestinationOf(entry) == RewardDestination.Account && !entry.Amount.IsZero);
        if (_expected.PaidMemberRewards is { } members)
        {
            _paidMembers.CompareAll(Keyed(members), Keyed(paid.Where(entry => entry.Kind == RewardKind.Member)), Place);
        }

        if (_expected.PaidPerPool is { } pools)
        {
            _paidPools.CompareAll(
                pools,
                paid.GroupBy(entry => entry.Pool).Select(pool => KeyValuePair.Create(pool.Key, CardanoEpochResult.Sum(pool))),
                pool => pool.ToString());
        }
    }

    private static IEnumerable<KeyValuePair<(Credential Credential, RewardKind Kind, PoolId Pool), Amount<Lovelace>>> Keyed(
        IEnumerable<RewardEntry> entries) =>
        entries.Select(entry => KeyValuePair.Create((entry.Credential, entry.Kind, entry.Pool), entry.Amount));

    private static string Place((Credential Credential, RewardKind Kind, PoolId Pool) key) =>
        $"{key.Credential} {(key.Kind == RewardKind.Leader ? "leader" : "member")} {key.Pool}";

    private static void Compare<T>(FigureGroup group, string place, T? known, T computed)
        where T : struct
    {
        if (known is { } value)
        {
            group.Compare(place, value, computed);
        }
    }
}
