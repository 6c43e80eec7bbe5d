using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>
/// The reward update of one epoch: who earned what from which pool, what the pots give and get. It is fixed when the
/// calculation starts; <see cref="Pay"/> settles it at the boundary.
/// </summary>
public sealed class RewardUpdate
{
    private readonly RewardInput _input;

    private RewardUpdate(RewardInput input) => _input = input;

    /// <summary>The pots.</summary>
    public EpochPots Pots { get; private init; }

    /// <summary>What all pools shared.</summary>
    public required RewardEpoch Epoch { get; init; }

    /// <summary>The sums before the rules on accounts.</summary>
    public EpochRewardTotals Totals { get; private init; }

    /// <summary>Every listed pool that made a block, by ascending id.</summary>
    public required IReadOnlyList<KeyValuePair<PoolId, PoolReward>> Pools { get; init; }

    /// <summary>
    /// All rewards, by credential, kind and pool, zero leader rewards included. Up to Alonzo the accounts that were not
    /// registered when the calculation started have none.
    /// </summary>
    public required IReadOnlyList<RewardEntry> Entries { get; init; }

    /// <summary>
    /// The entries that Shelley leaves in the reserves, because the account has an earlier one. Empty from Allegra on.
    /// </summary>
    public required IReadOnlyList<RewardEntry> Ignored { get; init; }

    /// <summary>The sum of the delivered entries.</summary>
    public Amount<Lovelace> Delivered { get; private init; }

    /// <summary>ΔR2: what is available less what is delivered; it returns to the reserves.</summary>
    public Amount<Lovelace> ReturnedToReserves => Pots.Available - Delivered;

    /// <summary>The reserves once the update is applied.</summary>
    public Amount<Lovelace> ReservesAfter => _input.Reserves - Pots.Expansion + ReturnedToReserves;

    /// <summary>Computes the update.</summary>
    /// <param name="input">What the calculation reads.</param>
    /// <exception cref="ArgumentException">
    /// A pool or credential appears twice, the total of blocks is below the sum of the pools', or what
    /// <see cref="EpochPots.Compute"/> refuses.
    /// </exception>
    public static RewardUpdate Compute(RewardInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ulong blocksMade = BlocksOf(input);
        EpochPots pots = EpochPots.Compute(input.Parameters, input.Network, input.Reserves, input.Fees, blocksMade);
        RewardEpoch epoch = RewardEpoch.FromPots(pots);

        var columns = KeyedColumns.From(input);
        var poolRewards = new PoolReward[columns.Pools.Length];
        ulong[] memberRewards = new ulong[input.Delegations.Count];
        EpochRewardTotals totals = new EpochRewards(poolRewards.Length)
            .Compute(epoch, columns.Pools, columns.Delegations, poolRewards, memberRewards);

        RewardEntry[] entries = columns.EntriesOf(input, poolRewards, memberRewards);
        List<RewardEntry> ignored = IgnoredOf(input.Parameters.ProtocolVersion, entries);
        return new RewardUpdate(input)
        {
            Pots = pots,
            Epoch = epoch,
            Totals = totals,
            Pools = columns.EvaluatedPools(poolRewards),
            Entries = entries,
            Ignored = ignored,
            Delivered = SumOf(entries) - SumOf(ignored),
        };
    }

    /// <summary>Settles the update at the boundary.</summary>
    /// <param name="unregisteredAtBoundary">The credentials without a registration at the boundary.</param>
    public RewardPayment Pay(IReadOnlySet<Credential> unregisteredAtBoundary)
    {
        ArgumentNullException.ThrowIfNull(unregisteredAtBoundary);
        var credits = new List<KeyValuePair<Credential, Amount<Lovelace>>>();
        Amount<Lovelace> toTreasury = default;
        HashSet<RewardEntry> ignored = [.. Ignored];
        foreach (IGrouping<Credential, RewardEntry> account in Entries.Where(entry => !ignored.Contains(entry)).GroupBy(entry => entry.Credential))
        {
            Amount<Lovelace> sum = SumOf(account);
            if (unregisteredAtBoundary.Contains(account.Key))
            {
                toTreasury += sum;
            }
            else
            {
                credits.Add(new(account.Key, sum));
            }
        }

        return new RewardPayment { Credits = credits, UnregisteredToTreasury = toTreasury, TreasuryGain = Pots.TreasuryShare + toTreasury };
    }

    private static ulong BlocksOf(RewardInput input)
    {
        ulong sum = 0;
        foreach (ulong blocks in input.Blocks.Values)
        {
            sum += blocks;
        }

        return input.TotalBlocks is not { } total || total >= sum
            ? input.TotalBlocks ?? sum
            : throw new ArgumentException($"The total of {total} blocks is below the pools' {sum}.", nameof(input));
    }

    // Entries are sorted by credential, then leader before member, then pool: the first of each credential is the one.
    private static List<RewardEntry> IgnoredOf(ProtocolVersion version, ReadOnlySpan<RewardEntry> entries)
    {
        var ignored = new List<RewardEntry>();
        if (!version.PaysOneRewardPerAccount)
        {
            return ignored;
        }

        for (int i = 1; i < entries.Length; i++)
        {
            if (entries[i].Credential == entries[i - 1].Credential)
            {
                ignored.Add(entries[i]);
            }
        }

        return ignored;
    }

    private static Amount<Lovelace> SumOf(IEnumerable<RewardEntry> entries)
    {
        Amount<Lovelace> sum = default;
        foreach (RewardEntry entry in entries)
        {
            sum += entry.Amount;
        }

        return sum;
    }
}
