using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Conformance.Cardano;

/// <summary>The input of one epoch case, read from the vectors' schema.</summary>
internal sealed record EpochCase(RewardInput Input, Amount<Lovelace> Treasury, IReadOnlySet<Credential> UnregisteredAtBoundary)
{
    internal static EpochCase Read(JsonElement input) => new(
        new RewardInput
        {
            Parameters = Parameters(input.GetProperty("params")),
            Network = Network(input.GetProperty("globals")),
            Reserves = input.Lovelace("reserves"),
            Fees = input.Lovelace("fees"),
            Blocks = input.GetProperty("blocks").EnumerateObject()
                .ToDictionary(pool => new PoolId(pool.Name), pool => pool.Value.GetUInt64()),
            TotalBlocks = input.Knows("blocksTotal", out JsonElement total) ? total.GetUInt64() : null,
            Pools = [.. input.Items("pools").Select(Pool)],
            Delegations = [.. input.Items("stake").Select(Delegation)],
            UnregisteredAtStart = Credentials(input, "unregisteredAtStart"),
        },
        input.Lovelace("treasury"),
        Credentials(input, "unregisteredAtBoundary"));

    internal static RewardParameters Parameters(JsonElement parameters) => new()
    {
        MonetaryExpansion = parameters.Fraction("rho"),
        TreasuryCut = parameters.Fraction("tau"),
        PoolPledgeInfluence = parameters.Fraction("a0"),
        StakePoolTargetNumber = parameters.GetProperty("nOpt").GetUInt32(),
        Decentralization = parameters.Fraction("d"),
        ProtocolVersion = new ProtocolVersion(parameters.GetProperty("protocolMajor").GetUInt32()),
        MaxPledgeLeverage = parameters.Knows("maxPledgeLeverage", out JsonElement cap) ? Fraction.Parse(cap.GetString()!) : null,
    };

    internal static NetworkConstants Network(JsonElement globals) => new()
    {
        SlotsPerEpoch = globals.GetProperty("slotsPerEpoch").GetUInt64(),
        ActiveSlotCoefficient = globals.Fraction("activeSlotCoeff"),
        MaxLovelaceSupply = globals.Lovelace("maxLovelaceSupply"),
    };

    internal static PoolParameters PoolParametersOf(JsonElement pool) =>
        new(pool.Lovelace("pledge"), pool.Lovelace("cost"), pool.Fraction("margin"));

    private static SnapshotPool Pool(JsonElement pool) => new()
    {
        Id = new PoolId(pool.Text("id")),
        Parameters = PoolParametersOf(pool),
        RewardAccount = Credential.Parse(pool.Text("rewardAccount")),
        Owners = Credentials(pool, "owners"),
    };

    private static StakeDelegation Delegation(JsonElement row) =>
        new(Credential.Parse(row[0].GetString()!), new PoolId(row[1].GetString()!), row[2].Amount<Lovelace>());

    private static HashSet<Credential> Credentials(JsonElement element, string member) =>
        [.. element.Items(member).Select(item => Credential.Parse(item.GetString()!))];
}
