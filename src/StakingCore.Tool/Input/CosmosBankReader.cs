using System.Security.Cryptography;
using System.Text;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>
/// Reads of <c>app_state.bank</c> (v0.40 on) what three accounts hold: both pools and the distribution module. All other balances are
/// passed over. Source: cosmos-sdk <c>x/auth/types/account.go</c>, <c>NewModuleAddress</c>.
/// </summary>
internal static class CosmosBankReader
{
    private const int AddressLength = 20;
    private static readonly CosmosAddress _bonded = ModuleAddress("bonded_tokens_pool");
    private static readonly CosmosAddress _notBonded = ModuleAddress("not_bonded_tokens_pool");
    private static readonly CosmosAddress _distribution = ModuleAddress("distribution");

    internal static void Read(JsonFeed feed, CosmosRecords records)
    {
        foreach (string name in feed.Members())
        {
            if (name == "balances")
            {
                feed.ReadEach(item => ReadBalance(item, records));
            }
        }
    }

    private static CosmosAddress ModuleAddress(string module) => new(SHA256.HashData(Encoding.ASCII.GetBytes(module)).AsSpan(..AddressLength));

    private static void ReadBalance(JsonPlace place, CosmosRecords records)
    {
        const string Expected = "an address in bech32 with a right checksum";
        JsonPlace text = place.Required("address");
        CosmosAddress holder = CosmosAddress.TryParse(text.Text(Expected), out CosmosAddress? read) ? read : throw text.Unexpected(Expected);
        if (holder == _bonded)
        {
            records.BondedPoolCoins = CoinsOf(place);
        }
        else if (holder == _notBonded)
        {
            records.NotBondedPoolCoins = CoinsOf(place);
        }
        else if (holder == _distribution)
        {
            records.DistributionAccount = CoinsOf(place);
        }
    }

    private static Coins CoinsOf(JsonPlace place)
    {
        var coins = new List<Coin>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonPlace item in place.Required("coins").Items())
        {
            JsonPlace denom = item.Required("denom");
            var coin = new Coin(denom.Text("a denomination"), item.Required("amount").Integer());
            if (!seen.Add(coin.Denom))
            {
                throw denom.Twice();
            }

            coins.Add(coin);
        }

        return Coins.Of([.. coins]);
    }
}
