using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The ring of votes, and the two bounds that must both be passed before downtime is punished.</summary>
public sealed class RecordSignatureTests
{
    private const int Window = 10;
    private static readonly RecordSignature _missed = new(Address("v0"), 1_000, false);
    private static readonly RecordSignature _signed = _missed with { HasSigned = true };

    // v0 was bonded at height 1; a half of the ten must be signed, so five may be missed.
    [Theory]
    [InlineData(11, 6, false)]
    [InlineData(12, 5, false)]
    [InlineData(12, 6, true)]
    [InlineData(500, 10, true)]
    public void Downtime_IsPunishedBeyondTheWindowAndTheAllowance(long height, int missed, bool isPunished)
    {
        ChainTransition last = After(WithTwo(), height, missed).Apply(_missed);

        Assert.Equal(isPunished, last.OutcomeOrThrow<SignatureRecorded>().Punishment is not null);
        Assert.Equal(isPunished, last.OrThrow().Validators[Address("v0")].IsJailed);
        Assert.Equal(isPunished ? 0 : missed, last.OutcomeOrThrow<SignatureRecorded>().MissedBlocks);
    }

    // The votes that must be signed are rounded half to even.
    [Theory]
    [InlineData("0.25", 8)]
    [InlineData("0.35", 6)]
    [InlineData("0.36", 6)]
    [InlineData("0.34", 7)]
    [InlineData("0", 10)]
    [InlineData("1", 0)]
    public void Allowance_IsTheWindowLessTheRoundedPart(string part, int allowed)
    {
        ChainState chain = WithTwo(parameters: Parameters with { MinSignedPerWindow = CosmosDecimal.Parse(part) });
        if (allowed > 0)
        {
            Assert.Null(After(chain, 20, allowed).Apply(_missed).OutcomeOrThrow<SignatureRecorded>().Punishment);
        }

        if (allowed < Window)
        {
            Assert.NotNull(After(chain, 20, allowed + 1).Apply(_missed).OutcomeOrThrow<SignatureRecorded>().Punishment);
        }
    }

    [Fact]
    public void Punishment_SlashesForTwoBlocksBeforeAndEmptiesTheRing()
    {
        ChainState chain = After(WithTwo(), 20, 6);

        ChainTransition punished = chain.Apply(_missed);

        SlashReport slash = punished.OutcomeOrThrow<SignatureRecorded>().Punishment!;
        Assert.Equal(18, slash.InfractionHeight);
        Assert.Equal(Address("v0"), slash.Validator);
        Assert.Equal(1_000 / 100, slash.Amount);
        Assert.Equal(
            new SigningInfo { StartHeight = 1, JailedUntil = chain.Time + chain.Parameters.DowntimeJailDuration },
            punished.OrThrow().SigningInfos[Address("v0")]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ring_HoldsTheVotesOfTheLastWindow(int seed)
    {
        // CA5394: the votes must be the same on every run.
#pragma warning disable CA5394
        var random = new Random(seed);
        ChainState chain = WithTwo();
        List<bool> votes = [];
        for (int i = 0; i < 45; i++)
        {
            votes.Add(random.Next(3) > 0);
            chain = chain.With(_missed with { HasSigned = votes[^1] });
            SigningInfo info = chain.SigningInfos[Address("v0")];
            int[] places = [.. Enumerable.Range(Math.Max(0, votes.Count - Window), Math.Min(Window, votes.Count)).Where(vote => !votes[vote])];

            Assert.Equal(places.Length, info.MissedBlocks);
            Assert.Equal(votes.Count, info.IndexOffset);
            Assert.Equal(places.Select(static vote => (long)vote % Window).Order(), info.MissedIndexes.Order());
        }
#pragma warning restore CA5394
    }

    [Fact]
    public void Jailed_IsNotCounted_AndBefore47CountedButNotPunishedAgain()
    {
        ChainState chain = After(WithTwo(), 20, 6).With(new JailValidator(Address("v0")));
        Assert.Equal(5, chain.Apply(_missed).OutcomeOrThrow<SignatureRecorded>().MissedBlocks);
        Assert.Equal(chain.SigningInfos, chain.With(_missed).SigningInfos);

        SignatureRecorded old = After(WithTwo(SdkVersion.Parse("v0.46.16")), 20, 6)
            .With(new JailValidator(Address("v0"))).Apply(_missed).OutcomeOrThrow<SignatureRecorded>();
        Assert.Equal(new SignatureRecorded(6, null), old);
    }

    [Fact]
    public void Refusals_NameWhatIsMissing()
    {
        ChainState chain = WithTwo().With(Create("v2", 500));
        var never = new RecordSignature(Address("v2"), 1, true);

        Assert.Equal("staking/3", chain.Refused(_signed with { Validator = Address("v9") }));
        Assert.Equal("slashing/8", chain.Refused(never));
        Assert.Equal(0, chain.With(new JailValidator(Address("v2"))).Apply(never).OutcomeOrThrow<SignatureRecorded>().MissedBlocks);
    }

    [Fact]
    public void RefusedSlash_RefusesTheVote()
    {
        // Out of the set and unbonded, though never in jail.
        ChainState chain = WithTwo(parameters: Parameters with { MaxValidators = 2 }).With(Create("v2", 5_000), Block(), Block(1, 200), Block());
        Assert.Equal(ValidatorStatus.Unbonded, chain.Validators[Address("v0")].Status);

        Assert.Equal("error", After(chain, 20, 6).Refused(_missed));
    }

    // So many votes missed but the last one, at that height.
    private static ChainState After(ChainState chain, long height, int missed)
    {
        ChainState counted = chain.With([.. Enumerable.Repeat(_missed, missed - 1)]);
        return counted.With(new EndBlock(height - counted.Height, TimeSpan.FromSeconds(6)));
    }
}
