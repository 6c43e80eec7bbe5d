using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>What was read of a genesis export, before it is put together: the modules come in any order.</summary>
internal sealed class CosmosRecords
{
    internal CosmosAddressBook Addresses { get; } = new();

    internal string? ChainId { get; set; }

    internal ChainTime? Time { get; set; }

    internal long? InitialHeight { get; set; }

    /// <summary>The latest height that any record names.</summary>
    internal long LatestHeight { get; private set; }

    /// <summary>Whether it is written as up to v0.39: statuses as numbers.</summary>
    internal bool HasAminoLayout { get; set; }

    /// <summary>Whether the staking module is the fork's with liquid staking.</summary>
    internal bool IsLiquidFork { get; set; }

    internal ChainParameters Parameters { get; set; } = new();

    internal Minter Minter { get; set; }

    internal DecCoins CommunityPool { get; set; } = DecCoins.Empty;

    internal CosmosInteger LiquidTotal { get; set; }

    /// <summary>
    /// What the staking module says is bonded, to v0.35; null later. The figure beside it, of what is not bonded, counts all free
    /// coins of the chain too, so nothing here sums up to it.
    /// </summary>
    internal CosmosInteger? BondedPool { get; set; }

    /// <summary>What the pool's account holds, from v0.40 on; null where the file has no balances.</summary>
    internal Coins? BondedPoolCoins { get; set; }

    /// <summary>The same of the other pool.</summary>
    internal Coins? NotBondedPoolCoins { get; set; }

    /// <summary>The same of the distribution module.</summary>
    internal Coins? DistributionAccount { get; set; }

    internal Dictionary<CosmosAddress, ValidatorState> Validators { get; } = [];

    /// <summary>The operators by the address that they sign with.</summary>
    internal Dictionary<CosmosAddress, CosmosAddress> Operators { get; } = [];

    internal Dictionary<CosmosAddress, long> Powers { get; } = [];

    internal Dictionary<DelegationPair, DelegationState> Delegations { get; } = [];

    internal Dictionary<DelegationPair, UnbondingDelegation> Unbondings { get; } = [];

    internal Dictionary<(CosmosAddress Delegator, CosmosAddress Source, CosmosAddress Destination), Redelegation> Redelegations { get; } = [];

    internal Dictionary<CosmosAddress, CosmosRewardRecord> Rewards { get; } = [];

    internal Dictionary<DelegationPair, DelegationStart> Starts { get; } = [];

    internal Dictionary<CosmosAddress, CosmosAddress> WithdrawAddresses { get; } = [];

    internal Dictionary<CosmosAddress, SigningInfo> SigningInfos { get; } = [];

    internal CosmosAddress Address(JsonPlace place) => Addresses.Read(place);

    internal long Seen(long height)
    {
        LatestHeight = long.Max(LatestHeight, height);
        return height;
    }

    internal CosmosRewardRecord RewardsOf(CosmosAddress validator)
    {
        if (!Rewards.TryGetValue(validator, out CosmosRewardRecord? record))
        {
            record = new CosmosRewardRecord();
            Rewards.Add(validator, record);
        }

        return record;
    }
}
