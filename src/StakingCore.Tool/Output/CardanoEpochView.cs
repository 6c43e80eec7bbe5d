using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Shows a whole epoch to people.</summary>
internal static class CardanoEpochView
{
    private const int PoolWidth = 14;

    internal static void Write(Screen screen, CardanoEpochResult result, ChainComparison comparison, int top)
    {
        screen.Heading(Title(result.File));
        screen.Aside($"{result.File.Name}{(result.File.IsBuiltIn ? " (built in)" : string.Empty)}: {Contents(result)}");
        screen.Blank();
        WritePots(screen, result);
        screen.Blank();
        WritePools(screen, result, top);
        ComparisonView.Write(screen, comparison);
    }

    /// <summary>What epoch this is.</summary>
    internal static string Title(CardanoEpochFile file)
    {
        string network = file.Network is { } name ? $"Cardano {name}" : "Cardano";
        string which = file.EarnedEpoch is { } earned ? $"rewards for the blocks of epoch {earned}" : $"rewards of {file.Id ?? "an epoch"}";
        string paid = file.Epoch is { } epoch ? $", paid on entering epoch {epoch}" : string.Empty;
        string scenario = file.Scenario is { } text ? $" ({text})" : string.Empty;
        return $"{network}: {which}{paid}{scenario}";
    }

    /// <summary>What it has in it.</summary>
    internal static string Contents(CardanoEpochResult result)
    {
        RewardInput input = result.File.Input;
        ProtocolVersion version = input.Parameters.ProtocolVersion;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{version.Era}, protocol {version.Major}; "
            + $"{result.Update.Epoch.BlocksMade:N0} blocks; {result.Update.Pools.Count:N0} of {input.Pools.Count:N0} pools made one; "
            + $"{input.Delegations.Count:N0} delegations");
    }

    internal static void WritePots(Screen screen, CardanoEpochResult result)
    {
        RewardUpdate update = result.Update;
        EpochPots pots = update.Pots;
        RewardParameters parameters = result.File.Input.Parameters;
        string eta = parameters.Decentralization >= new Fraction(4, 5)
            ? "η = 1, since d ≥ 4/5"
            : string.Create(CultureInfo.InvariantCulture, $"η = {update.Epoch.BlocksMade}/{pots.ExpectedBlocks}");
        string rewards = string.Create(CultureInfo.InvariantCulture, $"{update.Entries.Count - update.Ignored.Count:N0} rewards");
        screen.Table(
            [Column.Text("Pots"), Column.Number("ADA"), Column.Text(string.Empty)],
            [
                Row("Reserves before", result.File.Input.Reserves, string.Empty),
                Row("Expansion", pots.Expansion, $"min(1, η) · ρ · reserves, {eta}"),
                Row("Fees", result.File.Input.Fees, string.Empty),
                Row("Reward pot", pots.RewardPot, "expansion + fees"),
                Row("Treasury share", pots.TreasuryShare, $"τ · pot, τ = {parameters.TreasuryCut}"),
                Row("Available", pots.Available, "pot − treasury share"),
                Row("Delivered", update.Delivered, rewards),
                Row("  unregistered", result.Payment.UnregisteredToTreasury, "of it, to the treasury"),
                Row("Residue", update.ReturnedToReserves, "available − delivered, to the reserves"),
                Row("Reserves after", update.ReservesAfter, "before − expansion + residue"),
                Row("Treasury before", result.File.Treasury, string.Empty),
                Row("Treasury after", result.TreasuryAfter, "before + share + unregistered"),
            ]);

        static string[] Row(string name, Amount<Lovelace> amount, string note) => [name, Numbers.Ada(amount), note];
    }

    private static void WritePools(Screen screen, CardanoEpochResult result, int top)
    {
        IReadOnlyList<PoolFigures> pools = PoolFigures.Top(result, top);
        if (pools.Count == 0)
        {
            return;
        }

        screen.Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"The {(pools.Count == 1 ? "pool" : $"{pools.Count} pools")} that earned most, of {result.Update.Pools.Count:N0} that made a block"));
        screen.Table(
            [
                Column.Text("pool"), Column.Number("stake ADA"), Column.Number("saturation %"), Column.Number("leverage"),
                Column.Number("blocks"), Column.Number("performance"),
            ],
            pools.Select(pool => new[]
            {
                Numbers.Shortened(pool.Id.Text, PoolWidth), Numbers.Ada(pool.Reward.Stake), Numbers.Percent(pool.Saturation),
                Numbers.Decimal(pool.Leverage, 2), Numbers.Count(pool.Reward.Blocks),
                Numbers.Decimal(pool.Reward.ApparentPerformance, 4),
            }));
        screen.Blank();
        screen.Table(
            [Column.Text("pool"), Column.Number("reward ADA"), Column.Number("operator ADA"), Column.Number("members ADA")],
            pools.Select(pool => new[]
            {
                Numbers.Shortened(pool.Id.Text, PoolWidth), Numbers.Ada(pool.Reward.Total), Numbers.Ada(pool.Reward.Leader),
                Numbers.Ada(pool.Members),
            }));
        screen.Aside("Leverage is stake / pledge. Members' rewards are rounded down one by one; the dust is residue.");
        screen.Blank();
    }
}
