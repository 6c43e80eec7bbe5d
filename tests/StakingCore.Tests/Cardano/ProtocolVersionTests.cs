using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

public sealed class ProtocolVersionTests
{
    [Theory]
    [InlineData(0u, CardanoEra.Shelley, true, true)]
    [InlineData(2u, CardanoEra.Shelley, true, true)]
    [InlineData(3u, CardanoEra.Allegra, false, true)]
    [InlineData(4u, CardanoEra.Mary, false, true)]
    [InlineData(5u, CardanoEra.Alonzo, false, true)]
    [InlineData(6u, CardanoEra.Alonzo, false, true)]
    [InlineData(7u, CardanoEra.Babbage, false, false)]
    [InlineData(8u, CardanoEra.Babbage, false, false)]
    [InlineData(9u, CardanoEra.Conway, false, false)]
    [InlineData(11u, CardanoEra.Conway, false, false)]
    [InlineData(12u, CardanoEra.Dijkstra, false, false)]
    public void Rules_ByMajor_AreTheErasOwn(uint major, CardanoEra era, bool paysOne, bool drops)
    {
        var version = new ProtocolVersion(major);

        Assert.Equal(era, version.Era);
        Assert.Equal(paysOne, version.PaysOneRewardPerAccount);
        Assert.Equal(drops, version.DropsUnregisteredAtStart);
    }
}
