using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Comparison;

/// <summary>What the comparison says of Cosmos is what a chain with the Hub's parameters does.</summary>
public sealed class CosmosPresetTests
{
    private const long Unit = 1_000_000;

    private static readonly ChainParameters _hub = new()
    {
        BondDenom = Stake,
        UnbondingTime = TimeSpan.FromSeconds(1_814_400),
        SlashFractionDoubleSign = CosmosDecimal.Parse("0.05"),
        MaxEvidenceAge = TimeSpan.FromSeconds(172_800),
        MaxEvidenceBlocks = 1_000_000,
    };

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(20, false)]
    [InlineData(21, false)]
    [InlineData(22, false)]
    [InlineData(0, true)]
    [InlineData(21, true)]
    [InlineData(22, true)]
    [InlineData(83, true)]
    [InlineData(84, true)]
    public void Answer_EvidenceAfterDays_IsTheChains(int days, bool stays)
    {
        ComparisonRow row = ProtocolComparison.Compare(
            new ComparisonCase { EvidenceDays = days, StaysUntilEvidence = stays }, ProtocolPresets.Find("cosmos")!);

        (CosmosDecimal own, CosmosDecimal delegated) = Lost(1, 9, days, stays);

        Assert.Equal(own, InTokens(row.OperatorLoss));
        Assert.Equal(delegated, InTokens(row.DelegatorLoss));
        Assert.Equal(days <= (stays ? 83 : 20), own.IsPositive);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 17)]
    [InlineData(100, 900)]
    public void Answer_AnyStakes_ArePaidProRata(int own, int delegated)
    {
        ComparisonRow row = ProtocolComparison.Compare(
            new ComparisonCase { Own = own, Delegated = delegated, EvidenceDays = 3 }, ProtocolPresets.Find("cosmos")!);

        Assert.Equal(Lost(own, delegated, 3, stays: false), (InTokens(row.OperatorLoss), InTokens(row.DelegatorLoss)));
        Assert.Equal(Lost(own, delegated, 3, stays: true), (InTokens(row.OperatorLoss), InTokens(row.DelegatorLoss)));
    }

    [Fact]
    public void Preset_Figures_AreTheParameters()
    {
        ProtocolPreset preset = ProtocolPresets.Find("cosmos")!;

        Assert.Equal(_hub.SlashFractionDoubleSign, CosmosDecimal.Parse(preset.DoubleSigningRate.ToTruncatedDecimal(18, out bool isExact)));
        Assert.True(isExact);
        Assert.Equal(_hub.UnbondingTime, TimeSpan.FromSeconds(preset.LockUps.Operator!.Value.WithdrawalDelay));
        Assert.Equal(_hub.MaxEntries, (int)preset.LockUps.MaximumExits!.Value);
        Assert.Equal((ulong)_hub.MaxEvidenceBlocks, BlocksIn(preset.LockUps.EvidenceWindow!.Value) + 1);
        Assert.True(TimeSpan.FromSeconds(preset.LockUps.EvidenceWindow!.Value) > _hub.MaxEvidenceAge);
    }

    // At the pace that the Hub's mint module counts with.
    private static ulong BlocksIn(ulong seconds) => seconds * 4_360_000 / 31_557_600;

    private static CosmosDecimal InTokens(ExactRational units) =>
        CosmosDecimal.Parse((units * ExactRational.FromInteger(Unit)).ToTruncatedDecimal(18, out _));

    // v0 signs twice while all are bonded; who leaves asks for it in the same block; the evidence comes some days of blocks later.
    private static (CosmosDecimal Own, CosmosDecimal Delegated) Lost(int own, int delegated, int days, bool stays)
    {
        ChainState chain = ChainState.From(new ChainOrigin
        {
            Version = SdkVersion.Reference,
            Parameters = _hub,
            Time = new ChainTime(Start.ToUnixTimeSeconds()),
            Balances = new[] { "v0", "v1", "d0" }.ToDictionary(Address, static _ => Coins.Of(Stake, 1_000_000 * Unit)),
        }).With(Create("v0", own * Unit), Create("v1", 10_000 * Unit));
        chain = delegated == 0 ? chain : chain.With(Delegate("d0", "v0", delegated * Unit));
        chain = chain.With(Block());
        var evidence = new ReportDoubleSign(Address("v0"), chain.Height, chain.Time, own + delegated);
        if (!stays)
        {
            chain = chain.With(Undelegate("v0", "v0", own * Unit));
            chain = delegated == 0 ? chain : chain.With(Undelegate("d0", "v0", delegated * Unit));
        }

        chain = days == 0 ? chain : chain.With(new EndBlock((long)BlocksIn((ulong)days * 86_400), TimeSpan.FromDays(days)));
        ChainTransition punished = chain.Apply(evidence);
        return punished.State is { } after
            ? (Worth(chain, "v0") - Worth(after, "v0"), Worth(chain, "d0") - Worth(after, "d0"))
            : (CosmosDecimal.Zero, CosmosDecimal.Zero);
    }

    private static CosmosDecimal Worth(ChainState chain, string account)
    {
        ImmutableArray<UnbondingDelegationEntry> leaving = chain.Unbondings.TryGetValue(Address("v0"), out var accounts)
            && accounts.TryGetValue(Address(account), out ImmutableArray<UnbondingDelegationEntry> entries)
            ? entries
            : ImmutableArray<UnbondingDelegationEntry>.Empty;
        CosmosDecimal unbonding = leaving.Aggregate(CosmosDecimal.Zero, static (sum, entry) => sum + CosmosDecimal.FromInteger(entry.Balance));
        return chain.FindDelegation(Address(account), Address("v0")) is { } delegation
            ? unbonding + chain.Validators[Address("v0")].Stake.TokensFromShares(delegation.Shares)
            : unbonding;
    }
}
