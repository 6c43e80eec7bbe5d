using System.Security.Cryptography;
using System.Text;
using StakingCore.Delegation.Storage;
using StakingCore.Ethereum.BeaconApi;
using StakingCore.Hostility.Mutations;
using StakingCore.Hostility.Readers;
using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>The library's own readers of files throw the one exception that they document, with a message that quotes a little.</summary>
public sealed class LibraryReaderTests
{
    private const int UsualRounds = 400;
    private const int LongestMessage = 1_000;
    private const string Tail = ",\n  \"digest\": \"sha256:";

    [Fact]
    public void BeaconRegistry_MutatedAnswer_IsReadOrRefused() => Mutate(Samples.Answer, content =>
    {
        using var stream = new MemoryStream(content);
        return Refusal<BeaconFileException>(() => BeaconRegistry.Read(stream, "answer.json"));
    });

    [Fact]
    public void DelegationLedgerFile_MutatedFile_IsReadOrRefused() =>
        Mutate(Samples.Ledger, content => Refusal<DelegationFileException>(() => DelegationLedgerFile.FromBytes(content, "ledger.json")));

    /// <summary>Whoever can write the file can write its digest, so behind it everything is looked at too.</summary>
    [Fact]
    public void DelegationLedgerFile_MutatedFileWithItsDigest_IsReadOrRefused()
    {
        string text = Encoding.UTF8.GetString(Samples.Ledger);
        byte[] sound = Encoding.UTF8.GetBytes(text[..text.IndexOf(Tail, StringComparison.Ordinal)] + "}");
        Mutate(sound, content => Refusal<DelegationFileException>(() => DelegationLedgerFile.FromBytes(Sealed(content), "ledger.json")));
    }

    [Fact]
    public void DelegationLedgerFile_FileWithItsDigest_IsRead()
    {
        string text = Encoding.UTF8.GetString(Samples.Ledger);
        byte[] sound = Encoding.UTF8.GetBytes(text[..text.IndexOf(Tail, StringComparison.Ordinal)] + "}");

        Assert.Equal(Samples.Ledger, DelegationLedgerFile.ToBytes(DelegationLedgerFile.FromBytes(Sealed(sound), "ledger.json")));
    }

    private static byte[] Sealed(byte[] content)
    {
        byte[] body = content.Length > 0 && content[^1] == (byte)'}' ? content[..^1] : content;
        return [.. body, .. Encoding.ASCII.GetBytes($"{Tail}{Convert.ToHexStringLower(SHA256.HashData(body))}\"\n}}\n")];
    }

    private static void Mutate(byte[] sound, Func<byte[], string?> read)
    {
        var faults = new List<string>();
        Patience.Run(at =>
        {
            int first = Campaign.First;
            for (int number = first; number < first + Campaign.Rounds(UsualRounds); number++)
            {
                var mutated = Mutated.Of(sound, isCsv: false, number);
                at($"mutation {number} ({mutated.What})");
                if (read(mutated.Content) is { } fault)
                {
                    faults.Add($"mutation {number} ({mutated.What}): {fault}");
                }
            }
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }

    private static string? Refusal<TException>(Func<object> read)
        where TException : Exception
    {
        try
        {
            read();
            return null;
        }
        catch (TException error)
        {
            return error.Message.Length <= LongestMessage ? null : $"a message of {error.Message.Length} characters: {error.Message[..200]}";
        }
#pragma warning disable CA1031 // Any other is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString();
        }
    }
}
