using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.Tool.Input;

/// <summary>Reads a scenario: its settings, and its steps in order of time.</summary>
internal static class RocketPoolScenarioReader
{
    internal static RocketPoolScenario Read(JsonPlace place)
    {
        place.AllowOnly("name", "release", "about", "config", "steps");
        JsonPlace release = place.Required("release");
        if (release.Release() < RocketPoolRelease.Atlas)
        {
            throw release.Unexpected("a release from \"v1.2\" on");
        }

        RocketPoolNetwork start = Start(release.Release(), place.Required("config"));
        var steps = new List<RocketPoolScenarioStep>();
        ulong last = 0;
        JsonPlace listed = place.Required("steps");
        foreach (JsonPlace item in listed.Items())
        {
            RocketPoolScenarioStep step = RocketPoolStepReader.Read(item);
            last = step.Time >= last ? step.Time : throw item.Required("t").Unexpected($"a time from {last} on");
            steps.Add(step);
        }

        return steps.Count > 0
            ? new RocketPoolScenario(place.File, place.Required("name").Text("a name"), start, steps)
            : throw listed.Unexpected("at least one step");
    }

    private static RocketPoolNetwork Start(RocketPoolRelease release, JsonPlace config)
    {
        config.AllowOnly("fee", "depositFee", "target", "rplPrice", "maxPenalty", "split", "tickets", "scrubPenalty");
        NetworkSettings settings = NetworkSettings.Of(release);
        settings = settings with
        {
            NodeFee = config.Optional("fee")?.FixedAtMostOne() ?? settings.NodeFee,
            DepositFee = config.Optional("depositFee")?.FixedAtMostOne() ?? settings.DepositFee,
            RethTarget = config.Optional("target")?.Fixed() ?? settings.RethTarget,
            MaximumPenaltyRate = config.Optional("maxPenalty")?.Fixed() ?? settings.MaximumPenaltyRate,
            ExpressTickets = config.Optional("tickets")?.WordInDigits() ?? settings.ExpressTickets,
            IsScrubPenaltyEnabled = (config.Optional("scrubPenalty")?.WordInDigits() ?? 0) != 0,
            Shares = config.Optional("split") is { } split ? Shares(split) : settings.Shares,
        };
        return RocketPoolNetwork.Start(release, settings, config.Required("rplPrice").Fixed());
    }

    private static RevenueShares Shares(JsonPlace place)
    {
        JsonPlace[] row = place.Row("an array of three shares", 3);
        var shares = new RevenueShares(row[0].FixedAtMostOne(), row[1].FixedAtMostOne(), row[2].FixedAtMostOne());
        return RevenueSplit.Of(shares).IsAccepted ? shares : throw place.Unexpected("shares above 1 together", "at most 10^18");
    }
}
