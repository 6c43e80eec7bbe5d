using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>
/// Reads an epoch file, strictly: the schema is the conformance vectors' (tests/vectors/cardano/README.md).
/// </summary>
/// <remarks>
/// Unknown members are tolerated at the root only, where the schema keeps descriptions and provenance (<c>source</c>,
/// <c>oracleOnly</c>, <c>treasuryResidue</c>). Inside <c>input</c> and <c>expected</c> they are refused: there a misspelt
/// optional member (<c>blocksTotal</c>, <c>reservesAfter</c>) would quietly change the result or leave it unchecked.
/// </remarks>
internal static class CardanoEpochReader
{
    internal static CardanoEpochFile Read(SourceText source)
    {
        using JsonDocument document = JsonSource.Parse(source);
        var root = new JsonPlace(source.Name, "$", document.RootElement);
        JsonPlace input = root.Required("input");
        input.AllowOnly(
            "params", "globals", "reserves", "treasury", "fees", "blocks", "blocksTotal", "pools", "stake",
            "unregisteredAtStart", "unregisteredAtBoundary");

        RewardInput read = ReadInput(input);
        return new CardanoEpochFile
        {
            Name = source.Name,
            IsBuiltIn = source.IsBuiltIn,
            Id = root.Optional("id")?.Text("a text"),
            Scenario = root.Optional("scenario")?.Text("a text"),
            Network = root.Optional("network")?.Text("a network's name"),
            Epoch = root.Optional("epoch")?.Count(0, ulong.MaxValue),
            EarnedEpoch = root.Optional("earnedEpoch")?.Count(0, ulong.MaxValue),
            Input = read,
            Treasury = input.Required("treasury").Lovelace(),
            UnregisteredAtBoundary = input.Required("unregisteredAtBoundary").Credentials(),
            Expected = CardanoExpectationsReader.Read(root.Optional("expected"), read.Pools.Select(pool => pool.Id).ToHashSet()),
            PoolNames = root.Optional("poolIds") is { } names ? ReadPoolNames(names) : new Dictionary<PoolId, string>(),
        };
    }

    private static RewardInput ReadInput(JsonPlace input)
    {
        RewardParameters parameters = ReadParameters(input.Required("params"));
        NetworkConstants network = ReadNetwork(input.Required("globals"), input.Required("params"), parameters);
        JsonPlace reserves = input.Required("reserves");
        if (reserves.Lovelace() > network.MaxLovelaceSupply)
        {
            throw reserves.Unexpected($"at most the supply, {network.MaxLovelaceSupply} ($.input.globals.maxLovelaceSupply)");
        }

        Dictionary<PoolId, ulong> blocks = ReadBlocks(input.Required("blocks"), out UInt128 sum);
        ulong? total = null;
        if (input.Optional("blocksTotal") is { } place)
        {
            total = place.Count(0, ulong.MaxValue);
            if (total < sum)
            {
                throw place.Unexpected($"at least the sum of $.input.blocks, {sum}");
            }
        }

        return new RewardInput
        {
            Parameters = parameters,
            Network = network,
            Reserves = reserves.Lovelace(),
            Fees = input.Required("fees").Lovelace(),
            Blocks = blocks,
            TotalBlocks = total,
            Pools = ReadPools(input.Required("pools")),
            Delegations = ReadStake(input.Required("stake")),
            UnregisteredAtStart = input.Required("unregisteredAtStart").Credentials(),
        };
    }

    private static RewardParameters ReadParameters(JsonPlace place)
    {
        place.AllowOnly("rho", "tau", "a0", "nOpt", "d", "protocolMajor", "maxPledgeLeverage");
        JsonPlace leverage = place.Required("maxPledgeLeverage");
        Fraction? cap = leverage.IsNull ? null : leverage.Fraction();
        if (cap < Fraction.One)
        {
            throw leverage.Unexpected("null or a rational \"num/den\" of at least 1/1");
        }

        return new RewardParameters
        {
            MonetaryExpansion = place.Required("rho").Share(),
            TreasuryCut = place.Required("tau").Share(),
            PoolPledgeInfluence = place.Required("a0").Fraction(),
            StakePoolTargetNumber = (uint)place.Required("nOpt").Count(1, uint.MaxValue),
            Decentralization = place.Required("d").Share(),
            ProtocolVersion = new ProtocolVersion((uint)place.Required("protocolMajor").Count(0, uint.MaxValue)),
            MaxPledgeLeverage = cap,
        };
    }

    private static NetworkConstants ReadNetwork(JsonPlace place, JsonPlace parametersPlace, RewardParameters parameters)
    {
        place.AllowOnly("slotsPerEpoch", "activeSlotCoeff", "maxLovelaceSupply");
        JsonPlace active = place.Required("activeSlotCoeff");
        Fraction coefficient = active.Share();
        if (coefficient.IsZero)
        {
            throw active.Unexpected("a rational \"num/den\" above 0/1, up to 1/1");
        }

        var network = new NetworkConstants
        {
            SlotsPerEpoch = place.Required("slotsPerEpoch").Count(1, ulong.MaxValue),
            ActiveSlotCoefficient = coefficient,
            MaxLovelaceSupply = place.Required("maxLovelaceSupply").Lovelace(),
        };

        // Below 4/5 the blocks made are divided by the blocks expected; the library refuses a zero there, without a place.
        Fraction d = parameters.Decentralization;
        UInt128 slots = new Amount<Lovelace>(network.SlotsPerEpoch).MultiplyFloor(coefficient).BaseUnits;
        if (d < new Fraction(4, 5) && (slots == 0 || ExpectsNoBlock(network, d)))
        {
            throw parametersPlace.Required("d").Unexpected("slots and coefficients with which at least one block is expected");
        }

        return network;
    }

    private static bool ExpectsNoBlock(NetworkConstants network, Fraction d)
    {
        // (1 - d) · f · slots < 1, with f · slots below 2^128 and d's terms below 2^64.
        Fraction pools = d.Complement;
        var active = new Ratio((UInt128)network.ActiveSlotCoefficient.Numerator * network.SlotsPerEpoch, network.ActiveSlotCoefficient.Denominator);
        return active < new Ratio(pools.Denominator, UInt128.Max(1, pools.Numerator));
    }

    private static Dictionary<PoolId, ulong> ReadBlocks(JsonPlace place, out UInt128 sum)
    {
        var blocks = new Dictionary<PoolId, ulong>();
        sum = 0;
        foreach ((string name, JsonPlace value) in place.Members())
        {
            if (name.Length == 0 || name.Any(char.IsControl))
            {
                throw value.Unexpected("an unprintable member name", "a pool id");
            }

            ulong made = value.Count(0, uint.MaxValue);
            blocks.Add(new PoolId(name), made);
            sum += made;
        }

        return blocks;
    }

    private static List<SnapshotPool> ReadPools(JsonPlace place)
    {
        var pools = new List<SnapshotPool>();
        var seen = new HashSet<PoolId>();
        foreach (JsonPlace item in place.Items())
        {
            item.AllowOnly("id", "pledge", "cost", "margin", "rewardAccount", "owners");
            JsonPlace id = item.Required("id");
            if (!seen.Add(id.Pool()))
            {
                throw id.Twice();
            }

            pools.Add(new SnapshotPool
            {
                Id = id.Pool(),
                Parameters = new PoolParameters(
                    item.Required("pledge").Lovelace(), item.Required("cost").Lovelace(), item.Required("margin").Share()),
                RewardAccount = item.Required("rewardAccount").Credential(),
                Owners = item.Required("owners").Credentials(),
            });
        }

        return pools;
    }

    private static List<StakeDelegation> ReadStake(JsonPlace place)
    {
        var delegations = new List<StakeDelegation>();
        var seen = new HashSet<Credential>();
        UInt128 active = 0;
        foreach (JsonPlace item in place.Items())
        {
            JsonPlace[] row = item.Row("a row [credential, pool, lovelace]", 3);
            var delegation = new StakeDelegation(row[0].Credential(), row[1].Pool(), row[2].PositiveLovelace());
            if (!seen.Add(delegation.Credential))
            {
                throw row[0].Twice();
            }

            active += delegation.Stake.BaseUnits;
            if (active > ulong.MaxValue)
            {
                throw row[2].Unexpected("stakes that add up to at most 18446744073709551615");
            }

            delegations.Add(delegation);
        }

        return delegations;
    }

    private static Dictionary<PoolId, string> ReadPoolNames(JsonPlace place)
    {
        var names = new Dictionary<PoolId, string>();
        foreach ((string name, JsonPlace value) in place.Members())
        {
            names.Add(new PoolId(name), value.Text("a pool id"));
        }

        return names;
    }
}
