using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>Reads an epoch file's <c>expected</c>. Every member may be missing; one with another name may not be there.</summary>
internal static class CardanoExpectationsReader
{
    /// <summary>The members that are one amount each.</summary>
    private static readonly string[] _amounts =
    [
        "deltaR1", "rewardPot", "deltaT1", "availableRewards", "circulation", "activeStake", "sumRewards", "deltaR2",
        "unregisteredToTreasury", "reservesAfter", "treasuryAfter",
    ];

    private static readonly string[] _others =
    [
        "expectedBlocks", "eta", "deltaR", "pools", "rewards", "credits", "shelleyIgnored", "paidMemberRewards", "paidPerPool",
    ];

    internal static CardanoEpochExpectations Read(JsonPlace? place, IReadOnlySet<PoolId> listedPools)
    {
        if (place is not { } expected)
        {
            return new CardanoEpochExpectations { Amounts = [] };
        }

        expected.AllowOnly([.. _amounts, .. _others]);
        return new CardanoEpochExpectations
        {
            ExpectedBlocks = expected.Optional("expectedBlocks")?.Count(0, ulong.MaxValue),
            Eta = expected.Optional("eta")?.Ratio(),
            Amounts = [.. _amounts
                .Select(name => (Name: name, Place: expected.Optional(name)))
                .Where(member => member.Place is not null)
                .Select(member => KeyValuePair.Create(member.Name, member.Place!.Value.Lovelace()))],
            DeltaR = expected.Optional("deltaR")?.SignedLovelace(),
            Pools = expected.Optional("pools") is { } pools ? Pools(pools, listedPools) : null,
            Rewards = expected.Optional("rewards") is { } rewards ? Entries(rewards) : null,
            ShelleyIgnored = expected.Optional("shelleyIgnored") is { } ignored ? Entries(ignored) : null,
            PaidMemberRewards = expected.Optional("paidMemberRewards") is { } paid ? Entries(paid) : null,
            Credits = expected.Optional("credits") is { } credits ? Pairs(credits, item => item.Credential()) : null,
            PaidPerPool = expected.Optional("paidPerPool") is { } perPool ? Pairs(perPool, item => item.Pool()) : null,
        };
    }

    private static List<ExpectedPool> Pools(JsonPlace place, IReadOnlySet<PoolId> listed)
    {
        var pools = new List<ExpectedPool>();
        var seen = new HashSet<PoolId>();
        foreach (JsonPlace item in place.Items())
        {
            item.AllowOnly("id", "stake", "ownerStake", "pledgeMet", "performance", "maxPool", "poolReward", "leaderReward");
            JsonPlace id = item.Required("id");
            if (!listed.Contains(id.Pool()))
            {
                throw id.Unexpected("a pool id of $.input.pools");
            }

            if (!seen.Add(id.Pool()))
            {
                throw id.Twice();
            }

            pools.Add(new ExpectedPool(id.Pool())
            {
                Stake = item.Optional("stake")?.Lovelace(),
                OwnerStake = item.Optional("ownerStake")?.Lovelace(),
                PledgeMet = item.Optional("pledgeMet")?.TrueOrFalse(),
                Performance = item.Optional("performance")?.Ratio(),
                MaxPool = item.Optional("maxPool")?.Lovelace(),
                PoolReward = item.Optional("poolReward")?.Lovelace(),
                LeaderReward = item.Optional("leaderReward")?.Lovelace(),
            });
        }

        return pools;
    }

    private static List<RewardEntry> Entries(JsonPlace place)
    {
        var entries = new List<RewardEntry>();
        var seen = new HashSet<(Credential, RewardKind, PoolId)>();
        foreach (JsonPlace item in place.Items())
        {
            JsonPlace[] row = item.Row("a row [credential, \"leader\" or \"member\", pool, amount]", 4);
            RewardKind kind = row[1].Text("\"leader\" or \"member\"") switch
            {
                "leader" => RewardKind.Leader,
                "member" => RewardKind.Member,
                _ => throw row[1].Unexpected("\"leader\" or \"member\""),
            };
            var entry = new RewardEntry(row[0].Credential(), kind, row[2].Pool(), row[3].Lovelace());
            if (!seen.Add((entry.Credential, kind, entry.Pool)))
            {
                throw row[0].Twice();
            }

            entries.Add(entry);
        }

        return entries;
    }

    private static List<KeyValuePair<TKey, Amount<Lovelace>>> Pairs<TKey>(JsonPlace place, Func<JsonPlace, TKey> key)
        where TKey : notnull
    {
        var pairs = new List<KeyValuePair<TKey, Amount<Lovelace>>>();
        var seen = new HashSet<TKey>();
        foreach (JsonPlace item in place.Items())
        {
            JsonPlace[] row = item.Row("a row of two", 2);
            if (!seen.Add(key(row[0])))
            {
                throw row[0].Twice();
            }

            pairs.Add(new(key(row[0]), row[1].Lovelace()));
        }

        return pairs;
    }
}
