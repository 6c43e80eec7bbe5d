using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Tests.Ethereum.Epochs;

public sealed class EpochAllocationTests
{
    public static TheoryData<EthereumFork> FlagForks => [.. Enum.GetValues<EthereumFork>().Where(fork => fork >= EthereumFork.Altair)];

    [Theory]
    [MemberData(nameof(FlagForks))]
    public void Apply_CallersColumns_AllocatesNothing(EthereumFork fork)
    {
        EthereumState state = new RandomEthereum(3, fork).State();
        EpochProcessing.Apply(state);

        Assert.Equal(0, AllocatedBytes.In(() => EpochProcessing.Apply(state)));
    }
}
