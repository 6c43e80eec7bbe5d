using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>Reads the arguments of scenario steps; integers come as numbers or as text.</summary>
internal static class ScenarioReading
{
    private const int KeyAddressLength = 20;
    private const int InterchainAddressLength = 32;

    internal static CosmosInteger Integer(this JsonElement step, string member) =>
        CosmosInteger.Parse(Digits(step.GetProperty(member)));

    internal static long Long(this JsonElement step, string member) =>
        long.Parse(Digits(step.GetProperty(member)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal static CosmosDecimal Decimal(this JsonElement step, string member) => CosmosDecimal.Parse(step.Text(member));

    internal static TimeSpan Seconds(this JsonElement step, string member) => TimeSpan.FromSeconds(step.Long(member));

    internal static CosmosAddress Account(this JsonElement step, string member) => AccountOf(step.Text(member));

    internal static Coins Coins(this JsonElement step, string member) => CoinsOf(step.GetProperty(member));

    internal static Coins CoinsOf(JsonElement coins) => StakingCore.Cosmos.Coins.Of(
        [.. coins.EnumerateObject().Select(coin => new Coin(coin.Name, CosmosInteger.Parse(coin.Value.GetString()!)))]);

    internal static DecCoins DecCoins(this JsonElement step, string member) => StakingCore.Cosmos.DecCoins.Of(
        [.. step.GetProperty(member).EnumerateObject().Select(coin => new DecCoin(coin.Name, CosmosDecimal.Parse(coin.Value.GetString()!)))]);

    /// <summary>An address for a name, in the order that the description states: v, then d, then w, then by number.</summary>
    internal static CosmosAddress AccountOf(string name)
    {
        const string Kinds = "vdw";
        bool isInterchain = name[0] == 'L';
        byte[] bytes = new byte[isInterchain ? InterchainAddressLength : KeyAddressLength];
        int kind = isInterchain ? 0 : Kinds.IndexOf(name[0], StringComparison.Ordinal);
        if (kind < 0)
        {
            throw new FormatException($"'{name}' is no account of the description");
        }

        bytes[0] = (byte)(kind + 1);
        BinaryPrimitives.WriteUInt64BigEndian(
            bytes.AsSpan(1), ulong.Parse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));
        return new CosmosAddress(bytes, name);
    }

    private static string Digits(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString()!;
}
