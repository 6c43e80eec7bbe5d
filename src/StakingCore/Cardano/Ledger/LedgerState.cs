using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Cardano's staking ledger at one moment. Immutable: <see cref="Apply(LedgerCommand)"/>, <see cref="StartRewardCalculation"/> and
/// <see cref="CrossEpochBoundary"/> give the next state and leave this one as it is. Compared by content. Safe for concurrent use.
/// </summary>
/// <remarks>
/// One epoch is: commands, the start of the reward calculation, commands, the boundary. Every amount is in lovelace and at most the
/// supply. Source: cardano-ledger <c>Shelley/LedgerState/Types.hs</c>, <c>NewEpochState</c>.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial record LedgerState
{
    private LedgerState(NetworkConstants network, LedgerParameters parameters, LedgerParameters previousParameters)
    {
        Network = network;
        Parameters = parameters;
        PreviousParameters = previousParameters;
    }

    /// <summary>The network's constants.</summary>
    public NetworkConstants Network { get; }

    /// <summary>The running epoch.</summary>
    public ulong Epoch { get; internal init; }

    /// <summary>The parameters in force.</summary>
    public LedgerParameters Parameters { get; internal init; }

    /// <summary>The parameters that were in force in the epoch before; the rewards for its blocks use them.</summary>
    public LedgerParameters PreviousParameters { get; internal init; }

    /// <summary>The parameters that come into force at the next boundary; null: no change.</summary>
    public LedgerParameters? NextParameters { get; internal init; }

    /// <summary>The reserves. They change at boundaries only.</summary>
    public Amount<Lovelace> Reserves { get; internal init; }

    /// <summary>The treasury. It changes at boundaries only.</summary>
    public Amount<Lovelace> Treasury { get; internal init; }

    /// <summary>The fee pot: <see cref="FeeSnapshot"/> and the fees since.</summary>
    public Amount<Lovelace> Fees { get; internal init; }

    /// <summary>The fees that the next reward update pays out: those of the epoch before.</summary>
    public Amount<Lovelace> FeeSnapshot { get; internal init; }

    /// <summary>Donations that reach the treasury at the next boundary.</summary>
    public Amount<Lovelace> Donations { get; internal init; }

    /// <summary>All UTxO without a stake credential: what fees, deposits and donations are paid from.</summary>
    public Amount<Lovelace> OtherUtxo { get; internal init; }

    /// <summary>The registered credentials and their accounts.</summary>
    public ImmutableSortedDictionary<Credential, StakeAccount> Accounts { get; internal init; } =
        ImmutableSortedDictionary<Credential, StakeAccount>.Empty;

    /// <summary>The UTxO with each stake credential, registered or not; none is zero.</summary>
    public ImmutableSortedDictionary<Credential, Amount<Lovelace>> UtxoStake { get; internal init; } =
        ImmutableSortedDictionary<Credential, Amount<Lovelace>>.Empty;

    /// <summary>The registered pools.</summary>
    public ImmutableSortedDictionary<PoolId, RegisteredPool> Pools { get; internal init; } =
        ImmutableSortedDictionary<PoolId, RegisteredPool>.Empty;

    /// <summary>The snapshot of the last boundary.</summary>
    public StakeSnapshot Mark { get; internal init; } = StakeSnapshot.Empty;

    /// <summary>The snapshot of the boundary before: it elects the leaders of the running epoch.</summary>
    public StakeSnapshot Set { get; internal init; } = StakeSnapshot.Empty;

    /// <summary>The snapshot of the boundary before that: the rewards for the blocks of the epoch before are calculated with it.</summary>
    public StakeSnapshot Go { get; internal init; } = StakeSnapshot.Empty;

    /// <summary>The blocks that each pool made in the running epoch so far; none is zero.</summary>
    public ImmutableSortedDictionary<PoolId, ulong> Blocks { get; internal init; } = ImmutableSortedDictionary<PoolId, ulong>.Empty;

    /// <summary>The blocks that each pool made in the epoch before.</summary>
    public ImmutableSortedDictionary<PoolId, ulong> PreviousBlocks { get; internal init; } =
        ImmutableSortedDictionary<PoolId, ulong>.Empty;

    /// <summary>What MIR certificates of the running epoch ask for.</summary>
    public InstantaneousRewards InstantaneousRewards { get; internal init; } = InstantaneousRewards.Empty;

    /// <summary>What the treasury pays to accounts at the next boundary.</summary>
    public ImmutableSortedDictionary<Credential, Amount<Lovelace>> TreasuryWithdrawals { get; internal init; } =
        ImmutableSortedDictionary<Credential, Amount<Lovelace>>.Empty;

    /// <summary>
    /// The rewards for the blocks of the epoch before, from the start of their calculation to the boundary that pays them; null
    /// until the calculation starts.
    /// </summary>
    public RewardUpdate? RewardUpdate { get; internal init; }

    /// <summary>Where all lovelace is. The total is the network's supply, in every state.</summary>
    public AdaPots Pots()
    {
        Amount<Lovelace> balances = default;
        Amount<Lovelace> credentialDeposits = default;
        foreach (StakeAccount account in Accounts.Values)
        {
            balances += account.Balance;
            credentialDeposits += account.Deposit;
        }

        return new AdaPots
        {
            Reserves = Reserves,
            Treasury = Treasury,
            Fees = Fees,
            Donations = Donations,
            Accounts = balances,
            CredentialDeposits = credentialDeposits,
            PoolDeposits = Pools.Values.Aggregate(default(Amount<Lovelace>), static (sum, pool) => sum + pool.Deposit),
            UtxoStake = UtxoStake.Values.Aggregate(default(Amount<Lovelace>), static (sum, amount) => sum + amount),
            OtherUtxo = OtherUtxo,
        };
    }

    internal Amount<Lovelace> PotOf(MirPot pot) => pot == MirPot.Reserves ? Reserves : Treasury;
}
