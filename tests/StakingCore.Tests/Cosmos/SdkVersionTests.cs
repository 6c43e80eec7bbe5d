using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

public sealed class SdkVersionTests
{
    [Theory]
    [InlineData("v0.53.0", "v0.53.0")]
    [InlineData("0.47.10", "v0.47.10")]
    [InlineData("v0.50.11-lsm", "v0.50.11-lsm")]
    [InlineData("v0.45.16-ics-lsm", "v0.45.16-lsm")]
    public void Parse_Tags_ReadThem(string text, string expected) => Assert.Equal(expected, SdkVersion.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("v0.53")]
    [InlineData("-lsm")]
    [InlineData("v0.53.0.1")]
    [InlineData("v0.53.0-rc.1")]
    [InlineData("v0.53.-1")]
    [InlineData("v 0.53.0")]
    [InlineData("V0.53.0")]
    [InlineData("v0.53.0\0")]
    public void Parse_AnythingElse_Refuses(string text)
    {
        Assert.Throws<FormatException>(() => SdkVersion.Parse(text));
        Assert.False(SdkVersion.TryParse(text, out _));
    }

    [Fact]
    public void Parse_Null_NamesTheParameter()
    {
        Assert.Throws<ArgumentNullException>("text", () => SdkVersion.Parse(null!));
        Assert.False(SdkVersion.TryParse(null, out _));
    }

    [Theory]
    [InlineData("v0.46.16", false)]
    [InlineData("v0.47.9", false)]
    [InlineData("v0.47.10", true)]
    [InlineData("v0.50.4", false)]
    [InlineData("v0.50.5", true)]
    [InlineData("v0.53.0", true)]
    [InlineData("v1.0.0", true)]
    public void SlashesDestinationUnbondings_FromTwoReleases(string version, bool expected) =>
        Assert.Equal(expected, SdkVersion.Parse(version).SlashesDestinationUnbondings);

    [Theory]
    [InlineData("v0.50.13", false)]
    [InlineData("v0.50.14", true)]
    [InlineData("v0.53.2", false)]
    [InlineData("v0.53.3", true)]
    public void SurvivesRatioOverflow_FromTwoReleases(string version, bool expected) =>
        Assert.Equal(expected, SdkVersion.Parse(version).SurvivesRatioOverflow);

    [Theory]
    [InlineData("v0.47.17", EmptiedSourceRule.FullEntry)]
    [InlineData("v0.50.0", EmptiedSourceRule.Refused)]
    [InlineData("v0.53.7", EmptiedSourceRule.Refused)]
    [InlineData("v0.53.8", EmptiedSourceRule.CompletesAtOnce)]
    public void EmptiedSource_FollowsTheRelease(string version, EmptiedSourceRule expected) =>
        Assert.Equal(expected, SdkVersion.Parse(version).EmptiedSource);

    [Theory]
    [InlineData("v0.45.16", false, true, false)]
    [InlineData("v0.46.0", true, true, false)]
    [InlineData("v0.47.0", true, false, false)]
    [InlineData("v0.50.0", true, false, true)]
    public void Rules_ByReleaseLine(string version, bool cancels, bool proposer, bool dropsEmpty)
    {
        var sdk = SdkVersion.Parse(version);

        Assert.Equal((cancels, proposer, dropsEmpty), (sdk.CancelsUnbonding, sdk.RewardsProposer, sdk.DropsEmptySlashEvents));
        Assert.Equal(!proposer, sdk.MergesUnbondingEntries);
        Assert.Equal(!proposer, sdk.SkipsLivenessInJail);
    }

    [Theory]
    [InlineData("v0.50.10", false)]
    [InlineData("v0.50.11", true)]
    [InlineData("v0.50.11-lsm", true)]
    public void Math_HasTheFullRangeFromItsRelease(string version, bool expected) =>
        Assert.Equal(expected, SdkVersion.Parse(version).Math.HasFullRange);

    [Fact]
    public void Rules_OfOneLineAlone_AreNotInherited()
    {
        Assert.True(SdkVersion.Parse("v0.52.0").CountsUnbondingsTowardsSlash);
        Assert.False(SdkVersion.Reference.CountsUnbondingsTowardsSlash);
        Assert.True(SdkVersion.Reference.EnforcesMinSelfDelegation);
        Assert.False(SdkVersion.Parse("v0.50.11-lsm").EnforcesMinSelfDelegation);
        Assert.False(SdkVersion.Parse("v0.53.7").FallsBackFromBlockedAddress);
        Assert.True(SdkVersion.Parse("v0.53.8").FallsBackFromBlockedAddress);
    }

    [Theory]
    [InlineData(1, 0, 0, false)]
    [InlineData(1, 0, 1, true)]
    [InlineData(1, 1, 2, true)]
    [InlineData(1, 1, 3, false)]
    [InlineData(1, 5, 3, false)]
    public void FloorsHalvesInSquareRoot_InThreeReleases(uint major, uint minor, uint patch, bool expected) =>
        Assert.Equal(expected, new CosmosMathVersion(major, minor, patch).FloorsHalvesInSquareRoot);

    [Fact]
    public void MathVersions_Compare()
    {
        var older = new CosmosMathVersion(1, 3, 9);
        var newer = new CosmosMathVersion(1, 4, 0);

        Assert.True(older < newer && newer > older && older <= newer && newer >= older);
        Assert.True(newer <= new CosmosMathVersion(1, 4, 0) && newer >= new CosmosMathVersion(1, 4, 0));
        Assert.False(newer < new CosmosMathVersion(1, 4, 0) || newer > new CosmosMathVersion(1, 4, 0));
        Assert.Equal("v1.4.0", newer.ToString());
        Assert.False(older.HasFullRange);
        Assert.True(older.RoundsQuotientsUpFromThirtySixDecimals);
        Assert.True(newer.RootOfDegreeZeroIsOne);
    }
}
