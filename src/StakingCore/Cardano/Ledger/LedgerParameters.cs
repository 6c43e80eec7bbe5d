using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>The protocol parameters that the staking ledger reads, named as in the ledger's own parameter files.</summary>
/// <remarks>
/// A certificate is judged by the parameters in force when it is made; the rewards of an epoch by those in force in that epoch.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LedgerParameters
{
    /// <summary>The parameters that decide rewards, the protocol version included.</summary>
    public required RewardParameters Rewards { get; init; }

    /// <summary>What a new pool deposits, in lovelace; an update of a pool deposits nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> StakePoolDeposit
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(StakePoolDeposit));
    }

    /// <summary>What a registered credential deposits, in lovelace.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> StakeAddressDeposit
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(StakeAddressDeposit));
    }

    /// <summary>
    /// The least cost per epoch that a pool certificate may declare, in lovelace. Lower costs declared before stay valid.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> MinPoolCost
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(MinPoolCost));
    }

    /// <summary>eMax: how many epochs ahead a retirement may be announced.</summary>
    public required uint PoolRetireMaxEpoch { get; init; }

    /// <summary>The protocol version in force.</summary>
    public ProtocolVersion ProtocolVersion => Rewards.ProtocolVersion;

    // Expected blocks of zero below d = 4/5 are a fault in the ledger too (a division by zero in startStep); it is better
    // met where the parameters come in than an epoch later.
    internal LedgerParameters CheckAgainst(NetworkConstants network)
    {
        EpochPots.Compute(Rewards, network, default, default, 0);
        return this;
    }
}
