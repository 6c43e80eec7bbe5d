using StakingCore.Delegation.Simulation;

namespace StakingCore.Tests.Delegation.Simulation;

public sealed class SplitMix64Tests
{
    /// <summary>The published outputs: of the reference implementation for seed 1234567, and the first for seed 0.</summary>
    public static TheoryData<ulong, ulong[]> Published => new()
    {
        {
            1234567,
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]
        },
        { 0, [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F] },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Next_KnownSeed_IsAsPublished(ulong seed, ulong[] expected)
    {
        var random = new SplitMix64(seed);

        Assert.Equal(expected, expected.Select(_ => random.Next()));
    }
}
