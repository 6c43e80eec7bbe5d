using System.Runtime.InteropServices;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

public sealed class RefusalTests
{
    private static readonly Amount<Lovelace> _tooWide = new((UInt128)ulong.MaxValue + 1);

    private static RewardEpoch Epoch => new()
    {
        Parameters = RewardParameters.Mainnet,
        Available = new Amount<Lovelace>(1_000_000),
        Circulation = new Amount<Lovelace>(1_000_000_000),
        BlocksMade = 10,
    };

    public static TheoryData<string, Action> Refused => new()
    {
        { "MonetaryExpansion", () => _ = RewardParameters.Mainnet with { MonetaryExpansion = new Fraction(11, 10) } },
        { "TreasuryCut", () => _ = RewardParameters.Mainnet with { TreasuryCut = new Fraction(2, 1) } },
        { "Decentralization", () => _ = RewardParameters.Mainnet with { Decentralization = new Fraction(101, 100) } },
        { "StakePoolTargetNumber", () => _ = RewardParameters.Mainnet with { StakePoolTargetNumber = 0 } },
        { "MaxPledgeLeverage", () => _ = RewardParameters.Mainnet with { MaxPledgeLeverage = new Fraction(99, 100) } },
        { "SlotsPerEpoch", () => _ = NetworkConstants.Mainnet with { SlotsPerEpoch = 0 } },
        { "ActiveSlotCoefficient", () => _ = NetworkConstants.Mainnet with { ActiveSlotCoefficient = default } },
        { "ActiveSlotCoefficient", () => _ = NetworkConstants.Mainnet with { ActiveSlotCoefficient = new Fraction(3, 2) } },
        { "MaxLovelaceSupply", () => _ = NetworkConstants.Mainnet with { MaxLovelaceSupply = _tooWide } },
        { "margin", () => _ = new PoolParameters(default, default, new Fraction(5, 4)) },
        { "pledge", () => _ = new PoolParameters(_tooWide, default, default) },
        { "cost", () => _ = new PoolParameters(default, _tooWide, default) },
        { "Available", () => _ = Epoch with { Available = _tooWide } },
        { "Circulation", () => _ = Epoch with { Circulation = _tooWide } },
        { "ownerStake", () => PoolReward.Compute(Epoch, new(10), default, new(5), new(6), 1) },
        { "stake", () => PoolReward.Compute(Epoch, new(4), default, new(5), new(5), 1) },
        { "memberStake", () => PoolReward.Compute(Epoch, new(10), default, new(5), new(5), 1).Member(new(6)) },
        { "pledge", () => OptimalReward.Compute(RewardParameters.Mainnet, new(10), new(10), new(5), new(6)) },
        { "parameters", () => OptimalReward.Compute(null!, default, default, default, default) },
        { "parameters", () => EpochPots.Compute(null!, NetworkConstants.Mainnet, default, default, 1) },
        { "network", () => EpochPots.Compute(RewardParameters.Mainnet, null!, default, default, 1) },
        { "pots", () => RewardEpoch.FromPots(default) },
        { "fees", () => EpochPots.Compute(RewardParameters.Mainnet, NetworkConstants.Mainnet, default, _tooWide, 21_600) },
        { "epoch", () => PoolReward.Compute(null!, default, default, default, default, 0) },
        { "activeStake", () => PoolReward.Compute(Epoch, _tooWide, default, default, default, 0) },
        { "epoch", () => new EpochRewards(0).Compute(null!, [], default, [], []) },
        { "poolRewards", PoolsAreOutput },
        { "poolCapacity", () => _ = new EpochRewards(-1) },
        { "memberRewardsLovelace", () => ComputeInto(stakeIsOutput: true) },
        { "memberRewardsLovelace", () => ComputeInto(stakeIsOutput: false) },
        { "creditsLovelace", CreditsBesideMembers },
        { "maxDegreeOfParallelism", () => _ = new EpochRewards(1, 0) },
        { "pools", () => Compute(capacity: 0) },
        { "poolRewards", () => Compute(results: 2) },
        { "memberRewardsLovelace", () => Compute(rewards: 3) },
        { "poolRows", () => Compute(pool: [0]) },
        { "delegations", () => Compute(pool: [0, 1]) },
        { "delegations", () => Compute(pool: [0, -2]) },
        { "delegations", () => Compute(owners: [2]) },
        { "delegations", () => Compute(owners: [-1]) },
        { "delegations", () => Compute(pool: [0, -1], owners: [1]) },
        { "delegations", () => Compute(owners: [0, 0]) },
        { "delegations", () => Compute(owners: [1, 0]) },
        { "rewardAccountRows", () => Deliver(rewardAccounts: []) },
        { "rewardAccountRows", () => Deliver(rewardAccounts: [2]) },
        { "creditsLovelace", () => Deliver(credits: 1) },
        { "destinations", () => Deliver(destinations: 1) },
        { "registrations", () => Deliver(registrations: 1) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Nonsense_IsRefusedByTheNameOfWhatIsWrong(string parameter, Action action)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(action);

        Assert.Equal(parameter, error.ParamName);
    }

    /// <summary>Rows in long runs are refused as a whole, mixed rows one by one: either way it is the first bad row that is named.</summary>
    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    [InlineData(90, true)]
    public void Compute_UnknownPool_NamesTheRow(int bad, bool isMixed)
    {
        const int Rows = 100;
        ulong[] stake = new ulong[Rows];
        int[] pool = [.. Enumerable.Range(0, Rows).Select(row => row >= bad ? 2 : isMixed ? row % 2 : 0)];

        ArgumentException error = Assert.Throws<ArgumentException>(() => new EpochRewards(2).Compute(
            Epoch, new EpochPool[2], new DelegationColumns(stake, pool, []), new PoolReward[2], new ulong[Rows]));

        Assert.Contains($"Row {bad} delegates to pool 2;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_OwnerOfNoListedPool_NamesTheRow()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Compute(pool: [0, -1], owners: [1]));

        Assert.Contains("Owner row 1 ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_SnapshotAboveTheCirculation_OverflowsInsteadOfInventingMoney()
    {
        // One pool with all blocks and twice what circulates would earn twice what is available.
        RewardEpoch epoch = Epoch with
        {
            Circulation = new Amount<Lovelace>(100),
            Parameters = RewardParameters.Mainnet with { StakePoolTargetNumber = 1, PoolPledgeInfluence = default },
            BlocksMade = 1,
        };
        EpochPool[] pools = [new(default, 1), new(default, 1)];

        Assert.Throws<OverflowException>(() => new EpochRewards(2).Compute(
            epoch, pools, new DelegationColumns([100, 100], [0, 1], []), new PoolReward[2], new ulong[2]));
    }

    [Fact]
    public void Compute_StakesAbove64Bits_Overflow()
    {
        EpochPool[] pools = [new(default, 1)];

        Assert.Throws<OverflowException>(() => new EpochRewards(1).Compute(
            Epoch, pools, new DelegationColumns([ulong.MaxValue, 1], [0, 0], []), new PoolReward[1], new ulong[2]));
    }

    [Fact]
    public void Compute_CredentialTwice_IsNamed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => RewardUpdate.Compute(Input(["k:a", "k:b", "k:a"], ["p1"])));

        Assert.Contains("k:a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_PoolTwice_IsNamed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => RewardUpdate.Compute(Input(["k:a"], ["p1", "p1"])));

        Assert.Contains("p1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_TotalOfBlocksBelowThePools_IsRefused()
    {
        RewardInput input = Input(["k:a"], ["p1"]) with
        {
            Blocks = new Dictionary<PoolId, ulong> { [new PoolId("p1")] = 7 },
            TotalBlocks = 6,
        };

        Assert.Throws<ArgumentException>(() => RewardUpdate.Compute(input));
    }

    private static RewardInput Input(string[] credentials, string[] pools) => new()
    {
        Parameters = RewardParameters.Mainnet,
        Network = NetworkConstants.Mainnet,
        Reserves = new Amount<Lovelace>(1_000_000_000),
        Fees = default,
        Blocks = new Dictionary<PoolId, ulong>(),
        Pools = [.. pools.Select(id => new SnapshotPool
        {
            Id = new PoolId(id),
            Parameters = default,
            RewardAccount = Credential.Key("r"),
            Owners = new HashSet<Credential>(),
        })],
        Delegations = [.. credentials.Select(text => new StakeDelegation(Credential.Parse(text), new PoolId("p1"), new(5)))],
        UnregisteredAtStart = new HashSet<Credential>(),
    };

    private static void Compute(int capacity = 1, int results = 1, int rewards = 2, int[]? pool = null, int[]? owners = null)
    {
        EpochPool[] pools = [new(default, 1)];
        new EpochRewards(capacity).Compute(
            Epoch, pools, new DelegationColumns([5, 5], pool ?? [0, 0], owners ?? []), new PoolReward[results], new ulong[rewards]);
    }

    private static void Deliver(int[]? rewardAccounts = null, int credits = 2, int? destinations = null, int? registrations = null)
    {
        PoolReward[] pools = [PoolReward.Compute(Epoch, new(10), default, new(5), new(5), 1)];
        RewardDelivery.Deliver(
            new ProtocolVersion(9),
            pools,
            rewardAccounts ?? [0],
            new ulong[2],
            new AccountRegistration[registrations ?? credits],
            new ulong[credits],
            new RewardDestination[destinations ?? credits]);
    }

    // The output is the memory of the stakes, or of the pool indices.
    private static void ComputeInto(bool stakeIsOutput)
    {
        ulong[] words = [5, 5, 0];
        Span<int> pool = stakeIsOutput ? new int[2] : MemoryMarshal.Cast<ulong, int>(words.AsSpan(1))[..2];
        EpochPool[] pools = [new(default, 1)];
        ulong[] stake = stakeIsOutput ? words : [5, 5];
        new EpochRewards(1).Compute(
            Epoch, pools, new DelegationColumns(stake.AsSpan(0, 2), pool, []), new PoolReward[1], words.AsSpan(stakeIsOutput ? 0 : 1, 2));
    }

    // A pool's result is larger than what is given of it, so the first result covers the first pool.
    private static void PoolsAreOutput()
    {
        var results = new PoolReward[1];
        Span<EpochPool> pools = MemoryMarshal.Cast<PoolReward, EpochPool>(results.AsSpan())[..1];
        new EpochRewards(1).Compute(Epoch, pools, new DelegationColumns([5, 5], [0, 0], []), results, new ulong[2]);
    }

    private static void CreditsBesideMembers()
    {
        ulong[] words = new ulong[4];
        RewardDelivery.Deliver(
            new ProtocolVersion(9), [], [], words.AsSpan(0, 2), [], words.AsSpan(1, 2), new RewardDestination[2]);
    }
}
