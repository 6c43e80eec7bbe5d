using System.Security.Cryptography;
using System.Text;

namespace StakingCore.Cosmos;

/// <summary>
/// The account that delegates for a share record: a module account of 32 bytes. Source: ADR-028, module accounts; gaia
/// <c>x/liquid/types/tokenize_share_record.go</c>.
/// </summary>
internal static class RecordAccount
{
    internal static CosmosAddress Of(ulong record)
    {
        byte[] type = SHA256.HashData("module"u8);
        byte[] key = [.. "lsm\0"u8, .. Encoding.ASCII.GetBytes(FormattableString.Invariant($"tokenizeshare_{record}"))];
        return new CosmosAddress(SHA256.HashData([.. type, .. key]), FormattableString.Invariant($"tokenizeshare_{record}"));
    }
}
