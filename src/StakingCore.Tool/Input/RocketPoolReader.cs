using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.Tool.Input;

/// <summary>Reads a Rocket Pool file: a list of minipools and megapools, or the scenarios of a lifecycle file.</summary>
internal static class RocketPoolReader
{
    internal static RocketPoolFile Read(SourceText source)
    {
        using JsonDocument document = JsonSource.Parse(source);
        var root = new JsonPlace(source.Name, "$", document.RootElement.Clone());
        return root.Optional("scenarios") is null ? ReadList(source, root) : ReadScenarios(source, root);
    }

    private static RocketPoolFile ReadScenarios(SourceText source, JsonPlace root)
    {
        root.AllowOnly("schema", "protocol", "kind", "release", "scenarios");
        RocketPoolRelease release = root.Required("release").Release();
        JsonPlace scenarios = root.Required("scenarios");
        RocketPoolScenario[] all = [.. scenarios.Items().Select(RocketPoolScenarioReader.Read)];
        return all.Length > 0
            ? new RocketPoolFile { Source = source, Release = release, Scenarios = all }
            : throw scenarios.Unexpected("at least one scenario");
    }

    private static RocketPoolFile ReadList(SourceText source, JsonPlace root)
    {
        root.AllowOnly("release", "minipools", "megapools", "shares");
        RocketPoolRelease release = root.Required("release").Release();
        RevenueSplit split = Split(root);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var file = new RocketPoolFile
        {
            Source = source,
            Release = release,
            Minipools = [.. (root.Optional("minipools")?.Items() ?? []).Select(place => Minipool(place, ids))],
            Megapools = [.. (root.Optional("megapools")?.Items() ?? []).Select(place => Megapool(place, split, ids))],
        };
        return file.Minipools.Count + file.Megapools.Count > 0
            ? file
            : throw root.Unexpected("no pool", "at least one in \"minipools\" or \"megapools\", or \"scenarios\"");
    }

    private static RevenueSplit Split(JsonPlace root)
    {
        if (root.Optional("shares") is not { } place)
        {
            return RevenueSplit.Of(RevenueShares.Saturn1).Value;
        }

        place.AllowOnly("node", "voter", "pdao");
        RocketPoolOutcome<RevenueSplit> split = RevenueSplit.Of(new RevenueShares(
            place.Required("node").FixedAtMostOne(), place.Required("voter").FixedAtMostOne(), place.Required("pdao").FixedAtMostOne()));
        return split.IsAccepted ? split.Value : throw place.Unexpected("shares above 1 together", "at most 10^18");
    }

    private static RocketPoolMinipool Minipool(JsonPlace place, HashSet<string> ids)
    {
        place.AllowOnly("id", "type", "bond", "borrowed", "fee", "penalty", "balance");
        Fixed18 penalty = place.Optional("penalty")?.Fixed() ?? default;
        var terms = new MinipoolTerms
        {
            DepositType = place.Optional("type") is { } type ? Type(type) : MinipoolDepositType.Variable,
            NodeDeposit = Capital(place.Required("bond")),
            UserDeposit = Capital(place.Required("borrowed")),
            NodeFee = place.Required("fee").FixedAtMostOne(),
            PenaltyRate = penalty,
            MaximumPenaltyRate = penalty,
        };
        return terms.NodeDeposit.IsZero && terms.UserDeposit.IsZero
            ? throw place.Unexpected("no bond and nothing borrowed", "capital to split by")
            : new RocketPoolMinipool(Id(place, ids), terms, Capital(place.Required("balance")));
    }

    private static RocketPoolMegapool Megapool(JsonPlace place, RevenueSplit split, HashSet<string> ids)
    {
        place.AllowOnly("id", "bond", "borrowed", "pending", "debt", "refund", "owner");
        var capital = new MegapoolCapital { NodeBond = Capital(place.Required("bond")), UserCapital = Capital(place.Required("borrowed")) };
        return new RocketPoolMegapool(
            Id(place, ids),
            Capital(place.Required("pending")),
            RevenueSeries.StoredFloor(capital.CapitalRatio),
            split,
            place.Optional("debt") is { } debt ? Capital(debt) : default,
            place.Optional("refund") is { } refund ? Capital(refund) : default,
            place.Optional("owner")?.TrueOrFalse() ?? false);
    }

    private static MinipoolDepositType Type(JsonPlace place)
    {
        const string Expected = "\"full\", \"half\", \"empty\" or \"variable\"";
        return place.Text(Expected) switch
        {
            "full" => MinipoolDepositType.Full,
            "half" => MinipoolDepositType.Half,
            "empty" => MinipoolDepositType.Empty,
            "variable" => MinipoolDepositType.Variable,
            _ => throw place.Unexpected(Expected),
        };
    }

    private static string Id(JsonPlace place, HashSet<string> ids)
    {
        JsonPlace id = place.Required("id");
        string text = id.Text("a name");
        return ids.Add(text) ? text : throw id.Unexpected("this id a second time", "each id once");
    }

    // Sums of these stay far inside 128 bits.
    private static Amount<Wei> Capital(JsonPlace place) => place.Wei() is var amount && amount.BaseUnits < UInt128.One << 112
        ? amount
        : throw place.Unexpected("wei below 2^112");
}
