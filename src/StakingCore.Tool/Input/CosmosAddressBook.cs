using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>The addresses of a file, each text decoded once and kept once however often it occurs.</summary>
internal sealed class CosmosAddressBook
{
    private const string Expected = "an address in bech32 with a right checksum";
    private readonly Dictionary<string, CosmosAddress> _addresses = new(StringComparer.Ordinal);

    internal CosmosAddress Read(JsonPlace place)
    {
        string text = place.Text(Expected);
        if (_addresses.TryGetValue(text, out CosmosAddress? known))
        {
            return known;
        }

        CosmosAddress address = CosmosAddress.TryParse(text, out CosmosAddress? read) ? read : throw place.Unexpected(Expected);
        _addresses.Add(text, address);
        return address;
    }
}
