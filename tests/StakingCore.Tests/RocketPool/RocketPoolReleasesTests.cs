using StakingCore.RocketPool;

namespace StakingCore.Tests.RocketPool;

public sealed class RocketPoolReleasesTests
{
    [Theory]
    [InlineData("v1.0", RocketPoolRelease.Launch)]
    [InlineData("v1.1", RocketPoolRelease.Redstone)]
    [InlineData("v1.2", RocketPoolRelease.Atlas)]
    [InlineData("v1.3", RocketPoolRelease.Houston)]
    [InlineData("v1.4", RocketPoolRelease.Saturn1)]
    public void Find_TagWithOrWithoutTheLastZero_IsTheRelease(string tag, RocketPoolRelease release)
    {
        Assert.Equal(release, RocketPoolReleases.Find(tag));
        Assert.Equal(release, RocketPoolReleases.Find(tag + ".0"));
        Assert.Equal(tag, release.Tag());
    }

    [Fact]
    public void Find_AnotherTag_IsNone()
    {
        Assert.Equal(RocketPoolRelease.HoustonUpdate, RocketPoolReleases.Find("v1.3.1"));
        Assert.Equal("v1.3.1", RocketPoolRelease.HoustonUpdate.Tag());
        Assert.Null(RocketPoolReleases.Find(""));
        Assert.Null(RocketPoolReleases.Find("1.4"));
        Assert.Equal("release", Assert.Throws<ArgumentOutOfRangeException>(() => ((RocketPoolRelease)99).Tag()).ParamName);
    }

    [Fact]
    public void Require_EachRelease_LetsThoseOfTheSpanPass()
    {
        foreach (RocketPoolRelease release in Enum.GetValues<RocketPoolRelease>())
        {
            Exception? thrown = Record.Exception(() => release.Require(RocketPoolRelease.Atlas, RocketPoolRelease.HoustonUpdate));

            bool passes = release is RocketPoolRelease.Atlas or RocketPoolRelease.Houston or RocketPoolRelease.HoustonUpdate;
            Assert.Equal(passes ? null : "release", (thrown as ArgumentOutOfRangeException)?.ParamName);
        }
    }
}
