using System.Text;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Storage;
using StakingCore.Slashing;
using StakingCore.Tests.Amounts;
using VerifyXunit;
using static StakingCore.Tests.Delegation.SampleDelegation;
using static StakingCore.Tests.Delegation.Storage.SampleFile;

namespace StakingCore.Tests.Delegation.Storage;

public sealed class DelegationLedgerFileTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, DelegationRun.Seeded)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void FromBytes_SequenceInterruptedAnywhere_GoesOnToTheSameStatesAndEvents(int seed)
    {
        // CA5394: the same interruptions on every run, not secure ones.
#pragma warning disable CA5394
        var chance = new Random(seed);
        DelegationLedger resumed = DelegationRun.StartOf(seed);
        int interruptions = 0;
        DelegationRun.Run(seed, (before, command, after) =>
        {
            if (chance.Next(8) == 0)
            {
                resumed = Interrupt(resumed, interruptions++);
                Assert.Equal(before, resumed);
            }

            DelegationTransition transition = resumed.Apply(command);
            Assert.Equal(after.Refusal?.ToString(), transition.Refusal?.ToString());
            Assert.True(after.Events.SequenceEqual(transition.Events));
            resumed = transition.Ledger ?? resumed;
        });
        Assert.True(interruptions > 40);
    }
#pragma warning restore CA5394

    [Fact]
    public async Task ToBytes_SmallLedger_HasTheFormOfVersionOne() => await Verifier.Verify(Text(Ledger()), "json");

    [Fact]
    public void ToBytes_EqualLedgers_AreTheSameBytesInEveryCulture()
    {
        byte[] expected = DelegationLedgerFile.ToBytes(Ledger());
        foreach (string culture in CultureScope.Hostile)
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(expected, DelegationLedgerFile.ToBytes(Ledger()));
            Assert.Equal(Ledger(), Read(expected));
        }
    }

    [Fact]
    public void FromBytes_EveryRule_ReadsAsItWas()
    {
        LossRule[] losses =
        [
            LossRule.ProRata, LossRule.OperatorFirst, LossRule.OperatorOnly, LossRule.LeverageWeighted(new Fraction(1, 3)),
            LossRule.CappedDelegator(new Fraction(1, 20), UInt128.MaxValue), LossRule.OperatorFundDelegators(700),
            LossRule.OperatorDebt([]), LossRule.OperatorDebt([1, 2, UInt128.MaxValue - 3]),
        ];
        IPenaltyRule?[] correlations =
        [
            null, new FixedPenalty(new Fraction(1, 7)), PowerLawPenalty.Quadratic, new PolkadotEquivocationPenalty(),
            new EthereumCorrelationPenalty(EthereumPenaltyForm.Bellatrix), new EthereumCorrelationPenalty(EthereumPenaltyForm.Electra),
            new TezosAdaptivePenalty(new Fraction(1, 3), 9_999),
        ];

        // A rule that is added to the library and not to the file would be missing here.
        Assert.Equal(SubtypesOf(typeof(LossRule)), losses.Select(static rule => rule.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            SubtypesOf(typeof(IPenaltyRule)),
            correlations.OfType<IPenaltyRule>().Select(static rule => rule.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        foreach ((LossRule rule, int at) in losses.Select(static (rule, at) => (rule, at)))
        {
            DelegationLedger ledger = Start(rule, correlations[at % correlations.Length], Parameters with { LeverageLimit = null });
            Assert.Equal(ledger, Read(DelegationLedgerFile.ToBytes(ledger)));
        }
    }

    [Fact]
    public void FromBytes_AnyName_ReadsAsItWas()
    {
        string[] names = ["a'b\\c\"d", "ädä\u0000\n", "\U0001F600", "digest", " ", "\u00e9", "e\u0301", "$.ledger", "\uFEFF", "__proto__"];
        DelegationLedger ledger = names.Aggregate(WithPool(), static (state, name) => state.With(
            new Transfer("ann", name, 500), new OpenPool(name, name, 100, 0, Fraction.One), new LockStake(name, "p", 100), new DelegateLiquid(name, name)));

        Assert.Equal(ledger.Next(), Read(DelegationLedgerFile.ToBytes(ledger)).Next());
    }

    [Fact]
    public void ToBytes_WhatNoFileCanHold_Throws()
    {
        Assert.Contains(
            "half a surrogate pair",
            Assert.Throws<ArgumentException>(() => DelegationLedgerFile.ToBytes(WithPool().With(new Transfer("ann", "\ud800", 1)))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            nameof(OwnRule),
            Assert.Throws<ArgumentException>(() => DelegationLedgerFile.ToBytes(WithPool(correlation: new OwnRule()))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => DelegationLedgerFile.ToBytes(null!));
    }

    [Fact]
    public void Save_ExistingFile_IsReplacedWholeAndNothingIsLeftBeside()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("stakingcore-");
        try
        {
            string path = Path.Combine(folder.FullName, Name);
            DelegationLedgerFile.Save(Ledger(), path);
            Assert.Equal(Ledger(), DelegationLedgerFile.Load(path));
            DelegationLedgerFile.Save(WithPool(), path);
            Assert.Equal(WithPool(), DelegationLedgerFile.Load(path));
            Assert.Throws<ArgumentException>(() => DelegationLedgerFile.Save(WithPool(correlation: new OwnRule()), path));
            Assert.Equal(WithPool(), DelegationLedgerFile.Load(path));
            Assert.Equal([path], Directory.GetFileSystemEntries(folder.FullName));

            string taken = folder.CreateSubdirectory("taken").FullName;
            Assert.ThrowsAny<SystemException>(() => DelegationLedgerFile.Save(WithPool(), taken));
            Assert.ThrowsAny<IOException>(() => DelegationLedgerFile.Save(WithPool(), Path.Combine(folder.FullName, "none", Name)));
            Assert.Equal([path, taken], Directory.GetFileSystemEntries(folder.FullName).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_AlteredFile_IsRefusedByItsPath()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Text(Ledger()).Replace("\"treasury\": \"", "\"treasury\": \"1", StringComparison.Ordinal), new UTF8Encoding(false));
            DelegationFileException refusal = Assert.Throws<DelegationFileException>(() => DelegationLedgerFile.Load(path));
            Assert.Equal((path, "$.digest"), (refusal.File, refusal.Place));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static DelegationLedger Interrupt(DelegationLedger ledger, int turn)
    {
        byte[] file;
        using (new CultureScope(CultureScope.Hostile[turn % CultureScope.Hostile.Length]))
        {
            file = DelegationLedgerFile.ToBytes(ledger);
        }

        using (new CultureScope(CultureScope.Hostile[(turn + 3) % CultureScope.Hostile.Length]))
        {
            return Read(file);
        }
    }

    private static IEnumerable<string> SubtypesOf(Type type) => type.Assembly.GetTypes()
        .Where(other => other != type && other.IsAssignableTo(type)).Select(static other => other.Name).Order(StringComparer.Ordinal);

    private sealed record OwnRule : IPenaltyRule
    {
        public ExactRational RateAt(UInt128 correlated, UInt128 total) => ExactRational.Zero;
    }
}
