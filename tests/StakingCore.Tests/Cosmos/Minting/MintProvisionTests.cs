using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class MintProvisionTests
{
    [Fact]
    public void Apply_MovesTheMinterAndMintsItsProvision()
    {
        MintParameters mint = MintParameters.SdkDefaults with { BlocksPerYear = 1_000 };
        ChainState chain = WithTwo(parameters: Parameters with { Mint = mint });
        CosmosInteger supply = chain.Supply.AmountOf(Stake);
        for (int block = 0; block < 5; block++)
        {
            CosmosDecimal ratio = Minter.BondedRatio(3_000, supply);
            Minter expected = chain.Minter.Next(mint, ratio, supply);
            CosmosInteger provision = expected.BlockProvision(mint);

            ChainTransition minted = chain.Apply(new MintProvision());

            Assert.True(provision.IsPositive);
            Assert.Equal(new ProvisionMinted(provision, ratio), minted.Outcome);
            Assert.Equal(expected, minted.OrThrow().Minter);
            Assert.Equal(chain.FeeCollector.AmountOf(Stake) + provision, minted.OrThrow().FeeCollector.AmountOf(Stake));
            Assert.Equal(supply += provision, minted.OrThrow().Supply.AmountOf(Stake));
            chain = minted.OrThrow();
        }
    }
}
