using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>An epoch file with everything computed from it.</summary>
internal sealed class CardanoEpochResult
{
    private readonly HashSet<RewardEntry> _ignored;

    private CardanoEpochResult(CardanoEpochFile file, RewardUpdate update)
    {
        File = file;
        Update = update;
        Payment = update.Pay(file.UnregisteredAtBoundary);
        _ignored = [.. update.Ignored];
        Members = update.Entries
            .Where(entry => entry.Kind == RewardKind.Member)
            .GroupBy(entry => entry.Pool)
            .ToDictionary(pool => pool.Key, pool => Sum(pool));
    }

    internal CardanoEpochFile File { get; }

    internal RewardUpdate Update { get; }

    internal RewardPayment Payment { get; }

    /// <summary>The sum of the members' entries of each pool that has any.</summary>
    internal IReadOnlyDictionary<PoolId, Amount<Lovelace>> Members { get; }

    internal Amount<Lovelace> TreasuryAfter => File.Treasury + Payment.TreasuryGain;

    internal static CardanoEpochResult Compute(CardanoEpochFile file)
    {
        try
        {
            return new CardanoEpochResult(file, RewardUpdate.Compute(file.Input));
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            // What the reader cannot see in any one place: figures that together break a bound, as a snapshot above the circulation does.
            throw new InvalidInputException(
                file.Name, "$.input", $"figures that do not fit together ({error.Message})", "those of one epoch of one chain");
        }
    }

    internal RewardDestination DestinationOf(RewardEntry entry)
    {
        if (_ignored.Contains(entry))
        {
            return RewardDestination.Reserves;
        }

        return File.UnregisteredAtBoundary.Contains(entry.Credential) ? RewardDestination.Treasury : RewardDestination.Account;
    }

    internal static Amount<Lovelace> Sum(IEnumerable<RewardEntry> entries) =>
        entries.Aggregate(Amount<Lovelace>.Zero, (sum, entry) => sum + entry.Amount);
}
