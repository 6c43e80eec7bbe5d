using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Conformance.Cardano;

/// <summary>
/// Replays single pools of the main network: from the network's reserves, fees and blocks to the pool's reward, and
/// what its delegators were seen to be paid, which floors make at most delegators + 1 less.
/// </summary>
internal sealed class PoolEpochRunner : IVectorRunner
{
    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => file.IsArrayOf("pool", "earnedEpoch", "stake", "blocks", "activeStake");

    public void Replay(VectorFile file, Expectations expectations)
    {
        foreach (JsonElement row in file.Json.EnumerateArray())
        {
            Compare(row, expectations);
        }
    }

    private static void Compare(JsonElement row, Expectations expectations)
    {
        string place = $"{row.Text("pool")} in {row.GetProperty("earnedEpoch")}";
        EpochPots pots = EpochPots.Compute(
            Parameters(row),
            NetworkConstants.Mainnet,
            row.Lovelace("reservesBefore"),
            row.Lovelace("fees"),
            row.GetProperty("blocksTotal").GetUInt64());

        // Which owners delegate is not recorded: the pools were paid, so the pledge was met by at least the declared one.
        Amount<Lovelace> pledge = row.Lovelace("pledge");
        PoolReward pool = PoolReward.Compute(
            RewardEpoch.FromPots(pots),
            row.Lovelace("activeStake"),
            new PoolParameters(pledge, row.Knows("cost", out JsonElement cost) ? cost.Amount<Lovelace>() : default, Margin(row)),
            row.Lovelace("stake"),
            pledge,
            row.GetProperty("blocks").GetUInt64());

        int compared = 0;
        if (row.Knows("maxPool", out JsonElement optimal))
        {
            expectations.Equal($"{place} maxPool", optimal.GetString(), pool.Optimal.ToString());
            compared++;
        }

        if (row.Knows("poolReward", out JsonElement total))
        {
            expectations.Equal($"{place} poolReward", total.GetString(), pool.Total.ToString());
            compared++;
        }

        if (row.Knows("performance20", out JsonElement performance))
        {
            expectations.Equal($"{place} performance20", performance.GetString(), TwentyDecimals(pool.ApparentPerformance));
            compared++;
        }

        if (row.Knows("paidTotal", out JsonElement paid))
        {
            Amount<Lovelace> dust = pool.Total - paid.Amount<Lovelace>();
            expectations.Holds(
                $"{place} paidTotal",
                dust <= new Amount<Lovelace>(row.GetProperty("delegators").GetUInt32() + 1),
                $"{dust:L} below the pool's reward, more than the floors leave");
            compared++;
        }

        expectations.Holds(place, compared > 0, "states nothing to compare");
    }

    private static RewardParameters Parameters(JsonElement row) => RewardParameters.Mainnet with
    {
        StakePoolTargetNumber = row.GetProperty("nOpt").GetUInt32(),
        Decentralization = row.Fraction("d"),
        ProtocolVersion = new ProtocolVersion(row.GetProperty("protocolMajor").GetUInt32()),
    };

    private static Fraction Margin(JsonElement row) => row.Knows("margin", out JsonElement margin) ? Fraction.Parse(margin.GetString()!) : default;

    // The node prints a ratio with twenty decimals, cut off.
    private static string TwentyDecimals(Ratio ratio)
    {
        var scaled = BigInteger.Divide((BigInteger)ratio.Numerator * BigInteger.Pow(10, 20), ratio.Denominator);
        (BigInteger whole, BigInteger rest) = BigInteger.DivRem(scaled, BigInteger.Pow(10, 20));
        return string.Create(CultureInfo.InvariantCulture, $"{whole}.{rest:D20}");
    }
}
