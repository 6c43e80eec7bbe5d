using System.Text;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Storage;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation.Storage;

/// <summary>A small file with something of everything, and files with other content under a digest that fits it.</summary>
internal static class SampleFile
{
    internal const string Name = "state.json";

    /// <summary>A pool with a locked, a moved and a liquid delegation, an exit, a fault and a pool that closed.</summary>
    internal static DelegationLedger Ledger()
    {
        DelegationLedger open = Start(parameters: Parameters with { ActivationDelayEpochs = 1, UnbondingDelayEpochs = 2, EvidenceWindowEpochs = 1 })
            .With(Open("p"), Open("q"), new LockStake("ann", "p", 300), new LockStake("ann", "q", 70), new DelegateLiquid("ben", "p"))
            .Next(2, "p")
            .With(new RetirePool("q"), new UnlockStake("ann", "p", 50), new MoveStake("ann", "q", "p", 20))
            .Next(1, "p");
        return open.With(new ReportFault("p", Light, open.Epoch));
    }

    internal static string Text(DelegationLedger ledger) => Encoding.UTF8.GetString(DelegationLedgerFile.ToBytes(ledger));

    internal static DelegationLedger Read(byte[] content) => DelegationLedgerFile.FromBytes(content, Name);

    internal static DelegationFileException Refuses(byte[] content)
    {
        DelegationFileException refusal = Assert.Throws<DelegationFileException>(() => Read(content));
        Assert.Equal(Name, refusal.File);
        Assert.NotEmpty(refusal.Found);
        Assert.NotEmpty(refusal.Expected);
        Assert.Equal($"{Name}: {refusal.Place}: found {refusal.Found}, expected {refusal.Expected}", refusal.Message);
        return refusal;
    }

    /// <summary>The file with another body, under the digest of that body.</summary>
    internal static byte[] Sealed(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        return [.. bytes, .. LedgerForm.TailOf(LedgerForm.DigestOf(bytes))];
    }

    internal static byte[] SealedWith(DelegationLedger ledger, string text, string instead)
    {
        string file = Text(ledger);
        int at = file.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The file has no {text}");
        return Sealed(string.Concat(file.AsSpan(0, at), instead, file.AsSpan(at + text.Length))[..^(LedgerForm.TailLength)]);
    }
}
