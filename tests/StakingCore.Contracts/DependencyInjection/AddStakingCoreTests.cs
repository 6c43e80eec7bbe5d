using Microsoft.Extensions.DependencyInjection;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.DependencyInjection;
using StakingCore.Ethereum;
using StakingCore.Slashing;

namespace StakingCore.Contracts.DependencyInjection;

public class AddStakingCoreTests
{
    private static readonly DelegationParameters _delegation = new()
    {
        TargetPools = 10,
        PledgeInfluence = new Fraction(3, 10),
        LiquidWeight = Fraction.One,
        UnbondingDelayEpochs = 10,
        EvidenceWindowEpochs = 10,
        IssuanceRate = new Fraction(1, 100),
        TreasuryRate = new Fraction(1, 5),
    };

    private static readonly RuleSchedule<PenaltySchedule> _penalties = new(
        new RuleChange<PenaltySchedule>(0, new PenaltySchedule(new Dictionary<string, Fraction> { ["heavy"] = new(1, 2) }, LossRule.ProRata)));

    [Fact]
    public void AddStakingCore_EveryProtocol_IsFoundByItsName()
    {
        using ServiceProvider services = Provider(static networks => networks
            .AddCardano("mainnet")
            .AddCardano("preview", RewardParameters.Mainnet with { StakePoolTargetNumber = 100 })
            .AddEthereum()
            .AddCosmos("cosmoshub", SdkVersion.Reference, new ChainParameters { BondDenom = "uatom" }, LiquidStakingModule.Hub)
            .AddPoolDelegation("devnet", _delegation, _penalties));

        Assert.Same(NetworkConstants.Mainnet, services.GetRequiredKeyedService<CardanoNetwork>("mainnet").Constants);
        Assert.Equal(100u, services.GetRequiredKeyedService<CardanoNetwork>("preview").Parameters.StakePoolTargetNumber);
        Assert.Equal("mainnet", services.GetRequiredKeyedService<EthereumNetwork>("mainnet").Name);
        Assert.Equal("uatom", services.GetRequiredKeyedService<CosmosNetwork>("cosmoshub").Parameters.BondDenom);
        Assert.Same(_delegation, services.GetRequiredKeyedService<PoolDelegationNetwork>("devnet").Parameters);
        Assert.Equal(["mainnet", "preview"], services.GetKeyedServices<CardanoNetwork>(KeyedService.AnyKey).Select(static network => network.Name).Order());
        Assert.Null(services.GetKeyedService<CosmosNetwork>("mainnet"));
    }

    [Fact]
    public void AddStakingCore_Network_IsOneForAllScopes()
    {
        using ServiceProvider services = Provider(static networks => networks.AddCardano("mainnet"));
        using IServiceScope scope = services.CreateScope();

        Assert.Same(
            services.GetRequiredKeyedService<CardanoNetwork>("mainnet"), scope.ServiceProvider.GetRequiredKeyedService<CardanoNetwork>("mainnet"));
    }

    [Fact]
    public void AddStakingCore_SameNameTwice_IsRefusedAcrossCalls()
    {
        IServiceCollection services = new ServiceCollection().AddStakingCore(static networks => networks.AddCardano("mainnet").AddEthereum());

        ArgumentException refused = Assert.Throws<ArgumentException>(() => services.AddStakingCore(static networks => networks.AddCardano("mainnet")));
        Assert.Contains("The Cardano network 'mainnet' is added twice.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("main net")]
    public void AddStakingCore_NameThatIsNoKey_IsRefused(string name) => Assert.Throws<ArgumentException>(
        () => Provider(networks => networks.AddCardano(name, NetworkConstants.Mainnet, RewardParameters.Mainnet)));

    [Fact]
    public void AddStakingCore_NoNetwork_IsRefused() => Refused("No network is added", static _ => { });

    [Fact]
    public void AddCardano_UnknownNameWithoutConstants_SaysWhichAreKnown() =>
        Refused("mainnet, preprod and preview", static networks => networks.AddCardano("sanchonet"));

    [Fact]
    public void AddCardano_NoBlockExpected_IsRefusedAtRegistration() => Refused(
        "The Cardano network 'tiny' cannot reward an epoch. No block is expected",
        static networks => networks.AddCardano(
            "tiny", NetworkConstants.Mainnet with { SlotsPerEpoch = 10 }, RewardParameters.Mainnet));

    [Fact]
    public void AddEthereum_ForksOutOfOrder_AreRefused() => Refused(
        "Bellatrix begins at epoch 3, before the fork ahead of it at 5",
        static networks => networks.AddEthereum("devnet", new Dictionary<EthereumFork, ulong>
        {
            [EthereumFork.Bellatrix] = 3,
            [EthereumFork.Altair] = 5,
            [EthereumFork.Phase0] = 0,
        }));

    [Fact]
    public void AddEthereum_NoRulesAtGenesis_IsRefused() => Refused(
        "has no rules at epoch 0: its first fork, Electra, begins at 4",
        static networks => networks.AddEthereum("devnet", new Dictionary<EthereumFork, ulong> { [EthereumFork.Electra] = 4 }));

    [Fact]
    public void AddEthereum_DivisorOfZero_IsRefused() => Refused(
        "SlotsPerEpoch",
        static networks => networks.AddEthereum("devnet", EthereumNetwork.MainnetForks, EthereumPreset.Mainnet with { SlotsPerEpoch = 0 }));

    [Fact]
    public void AddCosmos_ParameterThatAModuleRefuses_IsRefused() => Refused(
        "The Cosmos network 'testnet' cannot start. CommunityTax is 2",
        static networks => networks.AddCosmos("testnet", SdkVersion.Reference, new ChainParameters { CommunityTax = CosmosDecimal.FromInteger(2) }));

    [Fact]
    public void AddPoolDelegation_EvidenceAfterRelease_IsRefused() => Refused(
        "The pool delegation network 'devnet' cannot start.",
        static networks => networks.AddPoolDelegation("devnet", _delegation with { EvidenceWindowEpochs = 11 }, _penalties));

    [Fact]
    public void RulesAt_EveryMainnetFork_AreTheLibrarysOwn()
    {
        var mainnet = new EthereumNetwork("mainnet", EthereumNetwork.MainnetForks);

        Assert.All(EthereumNetwork.MainnetForks, entry =>
        {
            Assert.Equal(EthereumRules.OnMainnet(entry.Value), mainnet.RulesAt(entry.Value));
            Assert.Equal(entry.Key, mainnet.RulesAt(entry.Value).Fork);
            Assert.Equal(EthereumRules.OnMainnet(entry.Value + 1), mainnet.RulesAt(entry.Value + 1));
        });
        Assert.Equal(EthereumFork.Phase0, mainnet.RulesAt(0).Fork);
        Assert.Equal(EthereumFork.Fulu, mainnet.RulesAt(ulong.MaxValue).Fork);
    }

    [Fact]
    public void Epoch_OfANetwork_IsTheOneOfItsConstantsAndParameters()
    {
        var network = new CardanoNetwork("mainnet", NetworkConstants.Mainnet, RewardParameters.Mainnet);
        Amount<Lovelace> reserves = Amount<Lovelace>.FromDisplayUnits(7_500_000_000);
        Amount<Lovelace> fees = Amount<Lovelace>.FromDisplayUnits(90_000);

        EpochPots pots = EpochPots.Compute(RewardParameters.Mainnet, NetworkConstants.Mainnet, reserves, fees, 21_000);
        Assert.Equal(pots, network.Pots(reserves, fees, 21_000));
        Assert.Equal(RewardEpoch.FromPots(RewardParameters.Mainnet, pots, 21_000), network.Epoch(reserves, fees, 21_000));
    }

    private static void Refused(string message, Action<StakingCoreBuilder> configure) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => Provider(configure)).Message, StringComparison.Ordinal);

    private static ServiceProvider Provider(Action<StakingCoreBuilder> configure) =>
        new ServiceCollection().AddStakingCore(configure).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
