using System.Globalization;
using System.Reflection;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.DependencyInjection;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Contracts.DependencyInjection;

public class StakingSettingsTests
{
    [Fact]
    public void WithSettings_OfCardano_ReplacesWhatIsListed()
    {
        RewardParameters parameters = RewardParameters.Mainnet.WithSettings(Settings(
            ("monetaryexpansion", "0.4%"), ("StakePoolTargetNumber", "1000"), ("MaxPledgeLeverage", "100"), ("ProtocolVersion", "10"), ("section", null)));

        Assert.Equal(
            RewardParameters.Mainnet with
            {
                MonetaryExpansion = new Fraction(1, 250),
                StakePoolTargetNumber = 1_000,
                MaxPledgeLeverage = new Fraction(100, 1),
                ProtocolVersion = new ProtocolVersion(10),
            },
            parameters);
        Assert.Equal(RewardParameters.Mainnet, RewardParameters.Mainnet.WithSettings(Settings(("MaxPledgeLeverage", "none"))));
    }

    [Fact]
    public void WithSettings_OfCosmos_ReadsTimesAndPartsOfMinting()
    {
        ChainParameters parameters = new ChainParameters().WithSettings(Settings(
            ("UnbondingTime", "14.00:00:00"), ("CommunityTax", "0.1"), ("PowerReduction", "1"), ("Mint:InflationMax", "0.5"), ("ValidatorBondFactor", "")));

        Assert.Equal(TimeSpan.FromDays(14), parameters.UnbondingTime);
        Assert.Equal("0.100000000000000000", parameters.CommunityTax.ToString());
        Assert.Equal("0.500000000000000000", parameters.Mint.InflationMax.ToString());
        Assert.Equal(MintParameters.SdkDefaults.InflationMin, parameters.Mint.InflationMin);
        Assert.Null(parameters.ValidatorBondFactor);
    }

    [Fact]
    public void WithSettings_OfRocketPool_ReadsAmountsWithTheirUnit()
    {
        NetworkSettings settings = new NetworkSettings().WithSettings(Settings(("ReducedBond", "1.5 ETH"), ("NodeFee", "0.1"), ("Shares:Voter", "0.02")));

        Assert.Equal(new Amount<Wei>(1_500_000_000_000_000_000), settings.ReducedBond);
        Assert.Equal(Fixed18.Parse("0.1"), settings.NodeFee);
        Assert.Equal((Fixed18.Parse("0.05"), Fixed18.Parse("0.02")), (settings.Shares.Node, settings.Shares.Voter));
    }

    [Theory]
    [InlineData("Expansion", "0.003", "RewardParameters has no setting 'Expansion'. There are: MonetaryExpansion, TreasuryCut,")]
    [InlineData("TreasuryCut", "a fifth", "RewardParameters: TreasuryCut is 'a fifth'.")]
    [InlineData("TreasuryCut", "1.2", "RewardParameters: TreasuryCut is '1.2'.")]
    [InlineData("StakePoolTargetNumber", "-1", "RewardParameters: StakePoolTargetNumber is '-1'.")]
    [InlineData("StakePoolTargetNumber", "1,000", "RewardParameters: StakePoolTargetNumber is '1,000'.")]
    public void WithSettings_UnusableText_NamesSettingAndValue(string name, string text, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => RewardParameters.Mainnet.WithSettings(Settings((name, text)))).Message, StringComparison.Ordinal);

    [Fact]
    public void WithSettings_InAnotherCulture_ReadsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(new Fraction(3, 1000), RewardParameters.Mainnet.WithSettings(Settings(("MonetaryExpansion", "0.003"))).MonetaryExpansion);
            Assert.Equal(TimeSpan.FromHours(1.5), new ChainParameters().WithSettings(Settings(("UnbondingTime", "01:30:00"))).UnbondingTime);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A parameter that is added to the library shows here.</summary>
    [Fact]
    public void Names_OfEveryTable_AreThoseOfTheProperties()
    {
        Assert.Equal(PropertiesOf(typeof(RewardParameters)), StakingSettings.Cardano.Names.Order(StringComparer.Ordinal));
        Assert.Equal(PropertiesOf(typeof(ChainParameters)), StakingSettings.Cosmos.Names.Order(StringComparer.Ordinal));
        Assert.Equal(PropertiesOf(typeof(DelegationParameters)), StakingSettings.PoolDelegation.Names.Order(StringComparer.Ordinal));
        Assert.Equal(PropertiesOf(typeof(NetworkSettings)), StakingSettings.RocketPool.Names.Order(StringComparer.Ordinal));
    }

    // What can be set, and the parts of what is made of parts.
    private static IEnumerable<string> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.SetMethod is { IsPublic: true })
        .SelectMany(static property => property.PropertyType == typeof(MintParameters) || property.PropertyType == typeof(RocketPool.Megapools.RevenueShares)
            ? PropertiesOf(property.PropertyType).Select(part => $"{property.Name}:{part}")
            : [property.Name])
        .Order(StringComparer.Ordinal);

    private static KeyValuePair<string, string?>[] Settings(params (string Name, string? Text)[] settings) =>
        [.. settings.Select(static one => KeyValuePair.Create(one.Name, one.Text))];
}
