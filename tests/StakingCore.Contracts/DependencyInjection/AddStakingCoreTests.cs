using Microsoft.Extensions.DependencyInjection;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.DependencyInjection;
using StakingCore.Ethereum;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Minipools;
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
            .AddRocketPool()
            .AddRocketPool("testnet", RocketPoolRelease.HoustonUpdate, new NetworkSettings { ExpressTickets = 2 })
            .AddPoolDelegation("devnet", _delegation, _penalties));

        Assert.Equal(RocketPoolRelease.Saturn1, services.GetRequiredKeyedService<RocketPoolDeployment>("mainnet").Release);
        Assert.Equal(2UL, services.GetRequiredKeyedService<RocketPoolDeployment>("testnet").Settings.ExpressTickets);
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
        "The preset of the Ethereum network 'devnet' has a SlotsPerEpoch of 0",
        static networks => networks.AddEthereum("devnet", EthereumNetwork.MainnetForks, EthereumPreset.Mainnet with { SlotsPerEpoch = 0 }));

    [Fact]
    public void AddCosmos_ParameterThatAModuleRefuses_IsRefused() => Refused(
        "The Cosmos network 'testnet' cannot start. CommunityTax is 2",
        static networks => networks.AddCosmos("testnet", SdkVersion.Reference, new ChainParameters { CommunityTax = CosmosDecimal.FromInteger(2) }));

    [Fact]
    public void AddRocketPool_ReleaseBeforeAtlas_IsRefused() => Refused(
        "The Rocket Pool network 'old' needs a release from v1.2 on.", static networks => networks.AddRocketPool("old", RocketPoolRelease.Redstone));

    public static TheoryData<string, NetworkSettings> BadSettings => new()
    {
        { "NodeFee is 2; expected at most 1", new NetworkSettings { NodeFee = Fixed18.Parse("2") } },
        { "DepositFee is 1.5; expected at most 1", new NetworkSettings { DepositFee = Fixed18.Parse("1.5") } },
        { "RethTarget is 3; expected at most 1", new NetworkSettings { RethTarget = Fixed18.Parse("3") } },
        { "MaximumPenaltyRate is 1.1; expected at most 1", new NetworkSettings { MaximumPenaltyRate = Fixed18.Parse("1.1") } },
        { "ReducedBond is 33000000000000000000; expected at most 32 ETH", new NetworkSettings { ReducedBond = Amount<Wei>.FromDisplayUnits(33) } },
        { "LotDurationBlocks is 0; expected at least one block", new NetworkSettings { LotDurationBlocks = 0 } },
        { "LotMinimum is 1000000000000000000; expected at most LotMaximum, 0", new NetworkSettings { LotMaximum = default } },
        { "LotReservePrice is 0.5; expected at most LotStartPrice, 0.4", new NetworkSettings { LotStartPrice = Fixed18.Parse("0.4") } },
        { "Adder is 0.02; expected at most 0.01 and the voters' share", new NetworkSettings { Adder = Fixed18.Parse("0.02") } },
        { "expected at most 1 together", new NetworkSettings { Shares = new(Fixed18.One, Fixed18.Parse("0.1"), default) } },
    };

    [Theory]
    [MemberData(nameof(BadSettings))]
    public void AddRocketPool_SettingThatTheContractsCannotRunWith_IsNamedWithItsValue(string message, NetworkSettings settings)
    {
        Refused(message, networks => networks.AddRocketPool("testnet", RocketPoolRelease.Saturn1, settings));
        Refused("The Rocket Pool network 'testnet' cannot start.", networks => networks.AddRocketPool("testnet", RocketPoolRelease.Saturn1, settings));
    }

    [Fact]
    public void Start_OfADeployment_IsTheNetworkOfItsReleaseAndSettings()
    {
        var deployment = new RocketPoolDeployment("mainnet", RocketPoolRelease.Saturn1);
        var terms = new MinipoolTerms { NodeDeposit = Amount<Wei>.FromDisplayUnits(8), UserDeposit = Amount<Wei>.FromDisplayUnits(24) };

        Assert.Equal(NetworkSettings.Of(RocketPoolRelease.Saturn1), deployment.Start(Fixed18.One).Settings);
        Assert.Equal(Amount<Wei>.FromDisplayUnits(4), deployment.Bond.Reduced);
        Assert.Equal(MinipoolShares.Compute(RocketPoolRelease.Saturn1, terms, new(7)), deployment.Shares(terms, new(7)));
    }

    [Fact]
    public void Networks_OfAProtocol_AreFoundByANameOfRunTime()
    {
        using ServiceProvider services = Provider(static networks => networks.AddCardano("preview").AddCardano("mainnet"));
        StakingNetworks<CardanoNetwork> networks = services.GetRequiredService<StakingNetworks<CardanoNetwork>>();

        Assert.Equal(["mainnet", "preview"], networks.All.Select(static network => network.Name));
        Assert.Same(services.GetRequiredKeyedService<CardanoNetwork>("preview"), networks["preview"]);
        Assert.False(networks.TryGet("Preview", out CardanoNetwork? none));
        Assert.Null(none);
        Assert.Equal("No CardanoNetwork is called 'sancho'. There are: mainnet, preview.", Assert.Throws<KeyNotFoundException>(() => networks["sancho"]).Message);
        Assert.Equal(
            "No CosmosNetwork is called 'mainnet'. None was added.",
            Assert.Throws<KeyNotFoundException>(() => services.GetRequiredService<StakingNetworks<CosmosNetwork>>()["mainnet"]).Message);
    }

    [Fact]
    public void Networks_AddedInTwoCalls_AreAllThere()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddStakingCore(static networks => networks.AddEthereum())
            .AddStakingCore(static networks => networks.AddEthereum("devnet", new Dictionary<EthereumFork, ulong> { [EthereumFork.Electra] = 0 }))
            .BuildServiceProvider();

        Assert.Equal(["devnet", "mainnet"], services.GetRequiredService<StakingNetworks<EthereumNetwork>>().All.Select(static network => network.Name));
    }

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
        Assert.Equal(RewardEpoch.FromPots(pots), network.Epoch(reserves, fees, 21_000));
    }

    private static void Refused(string message, Action<StakingCoreBuilder> configure) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => Provider(configure)).Message, StringComparison.Ordinal);

    private static ServiceProvider Provider(Action<StakingCoreBuilder> configure) =>
        new ServiceCollection().AddStakingCore(configure).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
