using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>Reads <c>app_state.staking</c>. Source: cosmos-sdk <c>x/staking/types/genesis.go</c>, v0.33 to v0.53.</summary>
internal static class CosmosStakingReader
{
    private static readonly string[] _required = ["params", "validators", "delegations", "unbonding_delegations", "redelegations"];

    internal static void Read(JsonFeed feed, CosmosRecords records)
    {
        foreach (string name in feed.MembersWith(_required))
        {
            ReadMember(feed, records, name);
        }
    }

    private static void ReadMember(JsonFeed feed, CosmosRecords records, string name)
    {
        switch (name)
        {
            case "params":
                ReadParameters(feed.Value(), records);
                break;
            case "pool":
                records.BondedPool = feed.Value().Required("bonded_tokens").Integer();
                break;
            case "last_validator_powers":
                feed.ReadEach(item => ReadPower(item, records));
                break;
            case "validators":
                feed.ReadEach(item => ReadValidator(item, records));
                break;
            case "delegations":
                feed.ReadEach(item => ReadDelegation(item, records));
                break;
            case "unbonding_delegations":
                feed.ReadEach(item => ReadUnbonding(item, records));
                break;
            case "redelegations":
                feed.ReadEach(item => ReadRedelegation(item, records));
                break;
            case "total_liquid_staked_tokens":
                records.LiquidTotal = feed.Value().Integer();
                records.IsLiquidFork = true;
                break;
            default:
                break;
        }
    }

    private static void ReadParameters(JsonPlace place, CosmosRecords records) => records.Parameters = records.Parameters with
    {
        BondDenom = place.Required("bond_denom").Text("a denomination"),
        UnbondingTime = place.Required("unbonding_time").Duration(),
        MaxValidators = (int)place.Required("max_validators").Number(int.MaxValue),
        MaxEntries = (int)place.Required("max_entries").Number(int.MaxValue),
        MinCommissionRate = place.Optional("min_commission_rate")?.Part() ?? CosmosDecimal.Zero,
        ValidatorBondFactor = place.Optional("validator_bond_factor") is { } factor ? BondFactor(factor) : records.Parameters.ValidatorBondFactor,
        GlobalLiquidStakingCap = place.Optional("global_liquid_staking_cap")?.Part() ?? records.Parameters.GlobalLiquidStakingCap,
        ValidatorLiquidStakingCap = place.Optional("validator_liquid_staking_cap")?.Part() ?? records.Parameters.ValidatorLiquidStakingCap,
    };

    // -1 switches it off.
    private static CosmosDecimal? BondFactor(JsonPlace place) =>
        place.Text("a decimal").StartsWith('-') && CosmosDecimal.TryParse(place.Text("a decimal"), out CosmosDecimal value) && value == -CosmosDecimal.One
            ? null
            : place.Decimal();

    // The oldest files have the names of the fields as they are in the program.
    private static void ReadPower(JsonPlace place, CosmosRecords records)
    {
        JsonPlace address = place.Either("address", "Address");
        if (!records.Powers.TryAdd(records.Address(address), (long)place.Either("power", "Power").Number()))
        {
            throw address.Twice();
        }
    }

    private static void ReadValidator(JsonPlace place, CosmosRecords records)
    {
        JsonPlace operatorPlace = place.Required("operator_address");
        CosmosAddress operatorAddress = records.Address(operatorPlace);
        JsonPlace status = place.Required("status");
        records.HasAminoLayout |= status.Element.ValueKind == JsonValueKind.Number;
        JsonPlace commission = place.Required("commission");
        JsonPlace rates = commission.Optional("commission_rates") ?? commission;
        var validator = new ValidatorState
        {
            Operator = operatorAddress,
            Status = status.Status(),
            IsJailed = place.Optional("jailed")?.TrueOrFalse() ?? false,
            Stake = new ValidatorShares(place.Required("tokens").Integer(), place.Required("delegator_shares").Decimal()),
            Commission = new CommissionTerms(
                rates.Required("rate").Part(), rates.Required("max_rate").Part(), rates.Required("max_change_rate").Part(),
                commission.Required("update_time").Time()),
            MinSelfDelegation = place.Optional("min_self_delegation")?.Integer() ?? CosmosInteger.One,
            UnbondingHeight = records.Seen(place.Required("unbonding_height").Height()),
            UnbondingTime = place.Required("unbonding_time").Time(),
            LiquidShares = place.Optional("liquid_shares")?.Decimal() ?? CosmosDecimal.Zero,
            BondShares = place.Optional("validator_bond_shares")?.Decimal() ?? CosmosDecimal.Zero,
        };
        if (!records.Validators.TryAdd(operatorAddress, validator))
        {
            throw operatorPlace.Twice();
        }

        JsonPlace key = place.Required("consensus_pubkey");
        if (SigningAddress(key) is { } signer && !records.Operators.TryAdd(signer, operatorAddress))
        {
            throw key.Unexpected("the key of another validator", "each once");
        }
    }

    // The first 20 bytes of the hash of an ed25519 key; null for another kind of key, whose vote records then stay unnamed.
    private static CosmosAddress? SigningAddress(JsonPlace place)
    {
        const int KeyLength = 32;
        const int AddressLength = 20;
        byte[]? key = null;
        if (place.Element.ValueKind == JsonValueKind.Object)
        {
            string type = place.Either("@type", "type").Text("the kind of a key");
            if (type is "/cosmos.crypto.ed25519.PubKey" or "tendermint/PubKeyEd25519")
            {
                JsonPlace text = place.Either("key", "value");
                key = text.Element.ValueKind == JsonValueKind.String && text.Element.TryGetBytesFromBase64(out byte[]? bytes) && bytes.Length == KeyLength
                    ? bytes
                    : throw text.Unexpected("32 bytes in base64");
            }
        }
        else
        {
            const string Expected = "a key in bech32, or an object with its kind and bytes";
            CosmosAddress read = CosmosAddress.TryParse(place.Text(Expected), out CosmosAddress? found) ? found : throw place.Unexpected(Expected);

            // Amino's mark of an ed25519 key, and the length of what follows.
            ReadOnlySpan<byte> mark = [0x16, 0x24, 0xDE, 0x64, KeyLength];
            key = read.Bytes.StartsWith(mark) && read.Bytes.Length == mark.Length + KeyLength ? read.Bytes[mark.Length..].ToArray() : null;
        }

        return key is null ? null : new CosmosAddress(SHA256.HashData(key).AsSpan(..AddressLength));
    }

    private static DelegationPair PairOf(JsonPlace place, CosmosRecords records) =>
        new(records.Address(place.Required("delegator_address")), records.Address(place.Required("validator_address")));

    private static void ReadDelegation(JsonPlace place, CosmosRecords records)
    {
        var delegation = new DelegationState
        {
            Shares = place.Required("shares").PositiveDecimal(),
            IsValidatorBond = place.Optional("validator_bond")?.TrueOrFalse() ?? false,
        };
        if (!records.Delegations.TryAdd(PairOf(place, records), delegation))
        {
            throw place.Unexpected("this delegation a second time", "each once");
        }
    }

    private static void ReadUnbonding(JsonPlace place, CosmosRecords records)
    {
        DelegationPair pair = PairOf(place, records);
        ImmutableArray<UnbondingDelegationEntry> entries =
        [
            .. Entries(place).Select(entry => new UnbondingDelegationEntry(
                records.Seen(entry.Required("creation_height").Height()),
                entry.Required("completion_time").Time(),
                entry.Required("initial_balance").Integer(),
                entry.Required("balance").Integer())),
        ];
        if (!records.Unbondings.TryAdd(pair, new UnbondingDelegation(pair.Delegator, pair.Validator, entries)))
        {
            throw place.Unexpected("the entries of this pair a second time", "each once");
        }
    }

    private static void ReadRedelegation(JsonPlace place, CosmosRecords records)
    {
        ImmutableArray<RedelegationEntry> entries =
        [
            .. Entries(place).Select(entry => new RedelegationEntry(
                records.Seen(entry.Required("creation_height").Height()),
                entry.Required("completion_time").Time(),
                entry.Required("initial_balance").Integer(),
                entry.Required("shares_dst").Decimal())),
        ];
        var moved = new Redelegation(
            records.Address(place.Required("delegator_address")),
            records.Address(place.Required("validator_src_address")),
            records.Address(place.Required("validator_dst_address")),
            entries);
        if (!records.Redelegations.TryAdd((moved.Delegator, moved.Source, moved.Destination), moved))
        {
            throw place.Unexpected("the entries of these three a second time", "each once");
        }
    }

    private static JsonPlace[] Entries(JsonPlace place)
    {
        JsonPlace entries = place.Required("entries");
        JsonPlace[] items = [.. entries.Items()];
        return items.Length > 0 ? items : throw entries.Unexpected("at least one entry");
    }
}
