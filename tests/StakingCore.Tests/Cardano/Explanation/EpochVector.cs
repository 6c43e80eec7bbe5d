using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano.Explanation;

/// <summary>One epoch of the vectors, as far as the explanation reads it.</summary>
internal sealed record EpochVector(RewardInput Input, Amount<Lovelace> Treasury, IReadOnlySet<Credential> UnregisteredAtBoundary)
{
    internal static IEnumerable<string> Synthetic => Files("synthetic", "syn-*.json");

    internal static IEnumerable<string> Real => Files("real", "e*.json").Where(file => !file.EndsWith("example-max-pool.json", StringComparison.Ordinal));

    internal IEnumerable<Credential> Accounts =>
        Input.Delegations.Select(delegation => delegation.Credential).Union(Input.Pools.Select(pool => pool.RewardAccount));

    internal static EpochVector Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), file)));
        JsonElement input = document.RootElement.GetProperty("input");
        JsonElement parameters = input.GetProperty("params");
        JsonElement globals = input.GetProperty("globals");
        return new EpochVector(
            new RewardInput
            {
                Parameters = new RewardParameters
                {
                    MonetaryExpansion = Rational(parameters, "rho"),
                    TreasuryCut = Rational(parameters, "tau"),
                    PoolPledgeInfluence = Rational(parameters, "a0"),
                    StakePoolTargetNumber = parameters.GetProperty("nOpt").GetUInt32(),
                    Decentralization = Rational(parameters, "d"),
                    ProtocolVersion = new ProtocolVersion(parameters.GetProperty("protocolMajor").GetUInt32()),
                    MaxPledgeLeverage = parameters.GetProperty("maxPledgeLeverage").GetString() is { } cap ? Fraction.Parse(cap) : null,
                },
                Network = new NetworkConstants
                {
                    SlotsPerEpoch = globals.GetProperty("slotsPerEpoch").GetUInt64(),
                    ActiveSlotCoefficient = Rational(globals, "activeSlotCoeff"),
                    MaxLovelaceSupply = Lovelace(globals.GetProperty("maxLovelaceSupply")),
                },
                Reserves = Lovelace(input.GetProperty("reserves")),
                Fees = Lovelace(input.GetProperty("fees")),
                Blocks = input.GetProperty("blocks").EnumerateObject().ToDictionary(pool => new PoolId(pool.Name), pool => pool.Value.GetUInt64()),
                TotalBlocks = input.TryGetProperty("blocksTotal", out JsonElement total) ? total.GetUInt64() : null,
                Pools = [.. input.GetProperty("pools").EnumerateArray().Select(Pool)],
                Delegations = [.. input.GetProperty("stake").EnumerateArray().Select(row =>
                    new StakeDelegation(Credential.Parse(row[0].GetString()!), new PoolId(row[1].GetString()!), Lovelace(row[2])))],
                UnregisteredAtStart = Credentials(input.GetProperty("unregisteredAtStart")),
            },
            Lovelace(input.GetProperty("treasury")),
            Credentials(input.GetProperty("unregisteredAtBoundary")));
    }

    private static SnapshotPool Pool(JsonElement pool) => new()
    {
        Id = new PoolId(pool.GetProperty("id").GetString()!),
        Parameters = new PoolParameters(
            Lovelace(pool.GetProperty("pledge")), Lovelace(pool.GetProperty("cost")), Rational(pool, "margin")),
        RewardAccount = Credential.Parse(pool.GetProperty("rewardAccount").GetString()!),
        Owners = Credentials(pool.GetProperty("owners")),
    };

    private static HashSet<Credential> Credentials(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => Credential.Parse(item.GetString()!))];

    private static Amount<Lovelace> Lovelace(JsonElement element) => Amount<Lovelace>.Parse(element.GetString()!);

    private static Fraction Rational(JsonElement element, string member) => Fraction.Parse(element.GetProperty(member).GetString()!);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Folder(), folder), pattern)
            .Select(file => Path.Combine(folder, Path.GetFileName(file)))
            .Order(StringComparer.Ordinal);

    internal static string Folder() => Path.Combine(Checkout.Root, "tests", "vectors", "cardano");
}
