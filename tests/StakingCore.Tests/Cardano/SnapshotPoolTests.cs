using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

public sealed class SnapshotPoolTests
{
    [Fact]
    public void Equals_SameOwnersInOtherSets_IsByContent()
    {
        Assert.Equal(Pool("a", "b"), Pool("b", "a"));
        Assert.Equal(Pool("a", "b").GetHashCode(), Pool("b", "a").GetHashCode());
        Assert.NotEqual(Pool("a", "b"), Pool("a", "c"));
    }

    [Fact]
    public void Owners_GivenSetChangesLater_StayAsTheyWere()
    {
        HashSet<Credential> owners = [Credential.Key("a")];
        SnapshotPool pool = Pool() with { Owners = owners };

        owners.Add(Credential.Key("b"));

        Assert.Single(pool.Owners);
    }

    private static SnapshotPool Pool(params string[] owners) => new()
    {
        Id = new PoolId("p"),
        Parameters = default,
        RewardAccount = Credential.Key("r"),
        Owners = new HashSet<Credential>(owners.Select(hash => Credential.Key(hash))),
    };
}
