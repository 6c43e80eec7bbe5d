using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using StakingCore.Cardano.Ranking;

namespace StakingCore.Testing;

/// <content>Cardano: parameters, pools, epochs and accounts.</content>
public static partial class StakingArbitraries
{
    private const ulong MaxLovelace = 45_000_000_000_000_000;
    private const ulong MaxBlocks = 100_000;

    private static readonly Credential[] _credentials =
        [.. Enumerable.Range(0, 12).Select(static i => new Credential($"{i:x56}", IsScript: i % 4 == 3))];

    private static readonly PoolId[] _pools = [.. Enumerable.Range(0, 6).Select(static i => new PoolId($"{i:x56}"))];

    /// <summary>Twelve credentials: keys, and every fourth a script.</summary>
    public static Arbitrary<Credential> Credentials() => Parts.OneOf(_credentials);

    /// <summary>Six pools.</summary>
    public static Arbitrary<PoolId> PoolIds() => Parts.OneOf(_pools);

    /// <summary>Protocol versions from Shelley's first, 2, to the Dijkstra draft's, 12.</summary>
    public static Arbitrary<ProtocolVersion> ProtocolVersions() =>
        Compose.Of(Parts.Short(12, 2), static major => new ProtocolVersion(major), static version => version.Major);

    /// <summary>What pools declare: any pledge and cost up to the supply, any margin.</summary>
    public static Arbitrary<PoolParameters> PoolParameters() => Compose.Of(
        Amounts<Lovelace>(),
        Amounts<Lovelace>(),
        Parts.Part,
        static (pledge, cost, margin) => new PoolParameters(pledge, cost, margin),
        static pool => (pool.Pledge, pool.Cost, pool.Margin));

    /// <summary>Pools with up to 100,000 blocks.</summary>
    public static Arbitrary<EpochPool> EpochPools() => Compose.Of(
        PoolParameters(), Parts.Word(MaxBlocks), static (parameters, blocks) => new EpochPool(parameters, blocks), static pool => (pool.Parameters, pool.Blocks));

    /// <summary>Delegations of one account to one pool.</summary>
    public static Arbitrary<StakeDelegation> StakeDelegations() => Compose.Of(
        Credentials(),
        PoolIds(),
        Amounts<Lovelace>(),
        static (credential, pool, stake) => new StakeDelegation(credential, pool, stake),
        static delegation => (delegation.Credential, delegation.Pool, delegation.Stake));

    /// <summary>Rewards of one account.</summary>
    public static Arbitrary<RewardEntry> RewardEntries() => Compose.Of(
        Credentials(),
        Parts.AnyOf<RewardKind>(),
        PoolIds(),
        Amounts<Lovelace>(),
        static (credential, kind, pool, amount) => new RewardEntry(credential, kind, pool, amount),
        static entry => (entry.Credential, entry.Kind, entry.Pool, entry.Amount));

    /// <summary>Accounts of the ledger, with and without a pool.</summary>
    public static Arbitrary<StakeAccount> StakeAccounts() => Compose.Of(
        Amounts<Lovelace>(),
        Amounts<Lovelace>(),
        Compose.OrNull(PoolIds()),
        static (balance, deposit, pool) => new StakeAccount { Balance = balance, Deposit = deposit, Pool = pool },
        static account => (account.Balance, account.Deposit, account.Pool));

    /// <summary>Estimates of a pool's performance, in millionths.</summary>
    public static Arbitrary<PerformanceEstimate> PerformanceEstimates() => Compose.Of(
        Parts.Count(1_000_000), static millionths => new PerformanceEstimate(millionths / 1e6), static estimate => (int)Math.Round(estimate.Binary64 * 1e6));

    /// <summary>The three public networks, and networks with other slots and supplies on which at least one block is expected.</summary>
    public static Arbitrary<NetworkConstants> NetworkConstants() => Arb.From(
        Gen.OneOf(
            Gen.Elements(Cardano.NetworkConstants.Mainnet, Cardano.NetworkConstants.Preview),
            from slots in Gen.Choose(1, 1_000_000)
            from one in Gen.Choose(1, slots)
            from supply in LogUniform.UInt64()
            select new NetworkConstants
            {
                SlotsPerEpoch = (ulong)slots,
                ActiveSlotCoefficient = new Fraction(1, (ulong)one),
                MaxLovelaceSupply = new Amount<Lovelace>(supply),
            }),
        static network => network == Cardano.NetworkConstants.Mainnet ? [] : [Cardano.NetworkConstants.Mainnet]);

    /// <summary>
    /// Reward parameters: the main network's, and any others with d = 0 or from 4/5 on, for which every network of
    /// <see cref="NetworkConstants"/> can compute its pots.
    /// </summary>
    public static Arbitrary<RewardParameters> RewardParameters() => Arb.From(
        from expansion in Parts.Part.Generator
        from treasury in Parts.Part.Generator
        from influence in Gen.OneOf(Gen.Elements(Fraction.Zero, new Fraction(3, 10), Fraction.One), Parts.Quotient.Generator)
        from pools in Gen.OneOf(Gen.Elements(1u, 150u, 500u, uint.MaxValue), Gen.Choose(1, 20).Select(static k => (uint)k))
        from federated in Gen.Elements(Fraction.Zero, Fraction.Zero, Fraction.Zero, new Fraction(4, 5), Fraction.One)
        from cap in Compose.OrNull(Parts.AtLeastOne).Generator
        from version in ProtocolVersions().Generator
        select new RewardParameters
        {
            MonetaryExpansion = expansion,
            TreasuryCut = treasury,
            PoolPledgeInfluence = influence,
            StakePoolTargetNumber = pools,
            Decentralization = federated,
            MaxPledgeLeverage = cap,
            ProtocolVersion = version,
        },
        ShrinkParameters);

    /// <summary>Epochs in which something can be earned: available lovelace, a circulation of at least 1, and blocks.</summary>
    public static Arbitrary<RewardEpoch> RewardEpochs() => Compose.Of(
        RewardParameters(),
        Parts.Lovelace(MaxLovelace),
        Parts.Lovelace(MaxLovelace),
        Parts.Word(MaxBlocks),
        static (parameters, available, circulation, blocks) => new RewardEpoch
        {
            Parameters = parameters,
            Available = available,
            Circulation = Amount<Lovelace>.Max(circulation, Amount<Lovelace>.One),
            BlocksMade = blocks + 1,
        },
        static epoch => (epoch.Parameters, epoch.Available, epoch.Circulation, epoch.BlocksMade - 1));

    // One parameter at a time to the main network's.
    private static IEnumerable<RewardParameters> ShrinkParameters(RewardParameters parameters)
    {
        RewardParameters usual = Cardano.RewardParameters.Mainnet;
        RewardParameters[] simpler =
        [
            usual,
            parameters with { MonetaryExpansion = usual.MonetaryExpansion },
            parameters with { TreasuryCut = usual.TreasuryCut },
            parameters with { PoolPledgeInfluence = usual.PoolPledgeInfluence },
            parameters with { StakePoolTargetNumber = usual.StakePoolTargetNumber },
            parameters with { Decentralization = usual.Decentralization },
            parameters with { MaxPledgeLeverage = usual.MaxPledgeLeverage },
            parameters with { ProtocolVersion = usual.ProtocolVersion },
        ];
        return simpler.Where(one => one != parameters);
    }
}
