using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Scenarios;

namespace StakingCore.Tests.Ethereum.Scenarios;

/// <summary>The presets of the core room and the rules of Ethereum say the same.</summary>
public sealed class EthereumFaultTests
{
    [Fact]
    public void In_AllPresets_AgreesWithTheCoreRoom() => Assert.Equal(ProtocolPresets.All, EthereumFault.Mainnet.ApplyTo(ProtocolPresets.All));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 100)]
    [InlineData(1, 4)]
    [InlineData(1, 3)]
    [InlineData(1, 1)]
    public void In_SlashedWithOthers_ChargesCorrelation(ulong numerator, ulong denominator)
    {
        EthereumFault fault = EthereumFault.Mainnet with { SlashedPart = new Fraction(numerator, denominator) };
        ExactRational exact = ExactRational.Min(
            ExactRational.One, (new ExactRational(numerator, denominator) * 3) + new ExactRational(1, 4096));

        IReadOnlyList<ProtocolPreset> presets = fault.ApplyTo(ProtocolPresets.All);

        string[] changed = [.. presets.Where((preset, i) => preset != ProtocolPresets.All[i]).Select(preset => preset.Name)];
        Assert.Equal(["ethereum-solo", "ethereum-pool", "rocketpool", "lido-csm"], changed);
        ExactRational rate = presets.Single(preset => preset.Name == "ethereum-pool").DoubleSigningRate;
        Assert.Equal(fault.Rate, rate);

        // The chain rounds down by 35 million parts of a gwei a whole ETH, and counts one validator at least.
        Assert.True(ExactRational.Abs(exact - rate) < new ExactRational(1, 100_000_000) + new ExactRational(32 * 3, 35_000_000));
        Assert.Equal(rate >= ExactRational.One, numerator * 3 >= denominator);
    }

    [Fact]
    public void Rate_OlderForks_AreTheirOwn()
    {
        Assert.Equal(new ExactRational(1, 32), (EthereumFault.Mainnet with { Rules = EthereumRules.Of(EthereumFork.Bellatrix) }).Rate);
        Assert.Equal(new ExactRational(1, 128), (EthereumFault.Mainnet with { Rules = EthereumRules.Of(EthereumFork.Phase0) }).Rate);
        Assert.Equal(ExactRational.Zero, (EthereumFault.Mainnet with { EffectiveBalanceGwei = 0 }).Rate);
    }
}
