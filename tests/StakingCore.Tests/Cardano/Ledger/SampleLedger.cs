using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;

namespace StakingCore.Tests.Cardano.Ledger;

/// <summary>A small network at a round epoch, and the words to tell a few epochs in a line.</summary>
internal static class SampleLedger
{
    internal const ulong FirstEpoch = 100;

    internal static NetworkConstants Network { get; } = new()
    {
        SlotsPerEpoch = 1000,
        ActiveSlotCoefficient = new Fraction(1, 20),
        MaxLovelaceSupply = Ada(45_000_000_000),
    };

    internal static Credential Operator { get; } = Credential.Key("op");

    internal static Credential Ann { get; } = Credential.Key("ann");

    internal static Credential Bea { get; } = Credential.Key("bea");

    internal static PoolId First { get; } = new("p1");

    internal static PoolId Second { get; } = new("p2");

    internal static Amount<Lovelace> Ada(ulong ada) => Amount<Lovelace>.FromDisplayUnits(ada);

    internal static LedgerParameters Parameters(uint major = 10) => new()
    {
        Rewards = new RewardParameters
        {
            MonetaryExpansion = new Fraction(3, 1000),
            TreasuryCut = new Fraction(1, 5),
            PoolPledgeInfluence = new Fraction(3, 10),
            StakePoolTargetNumber = 10,
            ProtocolVersion = new ProtocolVersion(major),
        },
        StakePoolDeposit = Ada(500),
        StakeAddressDeposit = Ada(2),
        MinPoolCost = Ada(170),
        PoolRetireMaxEpoch = 18,
    };

    internal static LedgerOrigin Origin(uint major = 10) => new()
    {
        Network = Network,
        Epoch = FirstEpoch,
        Parameters = Parameters(major),
        Reserves = Ada(13_000_000_000),
        Treasury = Ada(500_000_000),
    };

    internal static LedgerState Empty(uint major = 10) => LedgerState.From(Origin(major));

    /// <summary>
    /// One pool whose operator delegates to it, registered in the first epoch; Ann and Bea are registered and delegate to nobody.
    /// </summary>
    internal static LedgerState WithPool(uint major = 10) => Empty(major).With(
        new RegisterCredential(Operator),
        new RegisterCredential(Ann),
        new RegisterCredential(Bea),
        new SetUtxoStake(Operator, Ada(1_000_000)),
        new SetUtxoStake(Ann, Ada(5_000_000)),
        new SetUtxoStake(Bea, Ada(3_000_000)),
        new RegisterPool(Pool(First, Operator)),
        new DelegateStake(Operator, First));

    internal static SnapshotPool Pool(PoolId id, Credential rewardAccount, ulong cost = 340, Fraction? margin = null) => new()
    {
        Id = id,
        Parameters = new PoolParameters(Ada(100_000), Ada(cost), margin ?? new Fraction(1, 50)),
        RewardAccount = rewardAccount,
        Owners = new HashSet<Credential> { Operator },
    };

    internal static LedgerState With(this LedgerState state, params LedgerCommand[] commands) => state.Apply(commands).OrThrow();

    /// <summary>Starts the calculation, carries out what comes late in the epoch and crosses the boundary.</summary>
    internal static EpochBoundary Cross(this LedgerState state, params LedgerCommand[] late) =>
        state.StartRewardCalculation().With(late).CrossEpochBoundary();

    /// <summary>Crosses boundaries until the epoch is entered; the pools make ten blocks each in every epoch.</summary>
    internal static List<EpochBoundary> CrossUntil(this LedgerState state, ulong epoch, params PoolId[] makers)
    {
        var boundaries = new List<EpochBoundary>();
        while (state.Epoch < epoch)
        {
            boundaries.Add(state.Cross([.. makers.Select(pool => new RecordBlocks(pool, 10))]));
            state = boundaries[^1].Next;
        }

        return boundaries;
    }

    internal static Amount<Lovelace> BalanceOf(this LedgerState state, Credential credential) => state.Accounts[credential].Balance;
}
