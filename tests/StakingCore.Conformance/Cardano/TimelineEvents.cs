using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;

namespace StakingCore.Conformance.Cardano;

/// <summary>Reads a timeline's genesis and events: <c>[phase, operation, ...]</c>.</summary>
internal static class TimelineEvents
{
    internal static LedgerState Genesis(JsonElement genesis) => LedgerState.From(new LedgerOrigin
    {
        Network = EpochCase.Network(genesis.GetProperty("globals")),
        Epoch = genesis.GetProperty("epoch").GetUInt64(),
        Parameters = new LedgerParameters
        {
            Rewards = EpochCase.Parameters(genesis.GetProperty("params")),
            StakePoolDeposit = genesis.Lovelace("poolDeposit"),

            // The scenarios know no deposit of credentials and no limits on costs and retirements.
            StakeAddressDeposit = default,
            MinPoolCost = default,
            PoolRetireMaxEpoch = uint.MaxValue,
        },
        Reserves = genesis.Lovelace("reserves"),
        Treasury = genesis.Lovelace("treasury"),
    });

    /// <summary>Runs one epoch: the early events, the start of the reward calculation, the late events, the boundary.</summary>
    internal static EpochBoundary Run(LedgerState state, JsonElement events)
    {
        foreach (JsonElement item in events.EnumerateArray())
        {
            if (item[0].GetString() is not ("early" or "late"))
            {
                throw new InvalidDataException($"Unknown phase '{item[0]}' in epoch {state.Epoch}.");
            }
        }

        LedgerState early = Apply(state, events, "early");
        return Apply(early.StartRewardCalculation(), events, "late").CrossEpochBoundary();
    }

    private static LedgerState Apply(LedgerState state, JsonElement events, string phase)
    {
        foreach (JsonElement item in events.EnumerateArray().Where(item => item[0].GetString() == phase))
        {
            state = state.Apply(CommandOf(item, state)).OrThrow();
        }

        return state;
    }

    private static LedgerCommand CommandOf(JsonElement item, LedgerState state) => item[1].GetString() switch
    {
        "register" => new RegisterCredential(CredentialAt(item, 2)),
        "deregister" => new DeregisterCredential(CredentialAt(item, 2)),
        "delegate" => new DelegateStake(CredentialAt(item, 2), PoolAt(item, 3)),
        "utxo" => new SetUtxoStake(CredentialAt(item, 2), item[3].Amount<Lovelace>()),
        "withdraw" => new WithdrawRewards(CredentialAt(item, 2)),
        "pool" => new RegisterPool(PoolOf(PoolAt(item, 2), item[3])),
        "retire" => new RetirePool(PoolAt(item, 2), item[3].GetUInt64()),
        "blocks" => new RecordBlocks(PoolAt(item, 2), item[3].GetUInt64()),
        "fee" => new CollectFees(item[2].Amount<Lovelace>()),
        "params" => new ChangeParameters(state.Parameters with { Rewards = EpochCase.Parameters(item[2]) }),
        _ => throw new InvalidDataException($"Unknown operation '{item[1]}' in epoch {state.Epoch}."),
    };

    private static Credential CredentialAt(JsonElement item, int index) => Credential.Parse(item[index].GetString()!);

    private static PoolId PoolAt(JsonElement item, int index) => new(item[index].GetString()!);

    private static SnapshotPool PoolOf(PoolId id, JsonElement pool) => new()
    {
        Id = id,
        Parameters = EpochCase.PoolParametersOf(pool),
        RewardAccount = Credential.Parse(pool.Text("rewardAccount")),
        Owners = pool.Items("owners").Select(owner => Credential.Parse(owner.GetString()!)).ToHashSet(),
    };
}
