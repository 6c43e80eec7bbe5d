using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using static StakingCore.Tests.Cardano.Ledger.SampleLedger;

namespace StakingCore.Tests.Cardano.Ledger;

public sealed class LedgerOriginTests
{
    private static readonly RegisteredPool _pool = new() { Current = Pool(First, Ann), Deposit = Ada(500) };

    [Fact]
    public void From_PotsAlone_PutsTheRestIntoTheUtxo()
    {
        LedgerState state = Empty();

        Assert.Equal(Ada(45_000_000_000 - 13_000_000_000 - 500_000_000), state.OtherUtxo);
        Assert.Equal(Network.MaxLovelaceSupply, state.Pots().Total);
        Assert.Equal(state.Parameters, state.PreviousParameters);
    }

    [Fact]
    public void From_FiguresOfARunningChain_GoesOnAsTheChainDoes()
    {
        LedgerState running = WithPool().With(new DelegateStake(Ann, First)).CrossUntil(FirstEpoch + 5, First)[^1].Next;

        LedgerState loaded = LedgerState.From(OriginOf(running));

        Assert.Equal(running, loaded);
        Assert.Equal(running.GetHashCode(), loaded.GetHashCode());
        Assert.Equal(running.Cross().Next, loaded.Cross().Next);
    }

    [Fact]
    public void From_MutableCollections_AreCopied()
    {
        var accounts = new Dictionary<Credential, StakeAccount> { [Ann] = default };
        LedgerState state = LedgerState.From(Origin() with { Accounts = accounts });

        accounts.Clear();

        Assert.Single(state.Accounts);
    }

    [Fact]
    public void From_WhatDoesNotFit_Throws()
    {
        Throws(Origin() with { Reserves = Network.MaxLovelaceSupply });
        Throws(Origin() with { FeeSnapshot = Ada(1) });
        Throws(Origin() with { Pools = [_pool, _pool] });
        Throws(Origin() with { Pools = [_pool with { Pending = Pool(Second, Ann) }] });
        Throws(Origin() with { Pools = [_pool with { RetirementEpoch = FirstEpoch }] });
        Throws(Origin() with { Accounts = Only(Ann, new StakeAccount { Pool = First }) });
        Throws(Origin() with { Accounts = Only(default(Credential), default(StakeAccount)) });
        Throws(Origin() with { UtxoStake = Only(default(Credential), Ada(1)) });
        Throws(Origin() with { Blocks = Only(default(PoolId), 1ul) });
        Throws(Origin() with { PreviousBlocks = Only(default(PoolId), 1ul) });
        Assert.Single(LedgerState.From(Origin() with { Pools = [_pool with { RetirementEpoch = FirstEpoch + 1 }] }).Pools);
    }

    [Fact]
    public void Equals_AnyPart_Matters()
    {
        LedgerState state = WithPool();

        Assert.Equal(state, WithPool());
        Assert.NotEqual(state, state.With(new CollectFees(Ada(1))));
        Assert.NotEqual(state, state.With(new RetirePool(First, FirstEpoch + 1)));
        Assert.NotEqual(state, state.With(new RegisterPool(Pool(First, Operator))));
        Assert.NotEqual(state, state.With(new RecordBlocks(First, 1)));
        Assert.NotEqual(state, state.With(new WithdrawFromTreasury(Ann, Ada(1))));
        Assert.NotEqual(state, state.With(new ChangeParameters(state.Parameters)));
        Assert.NotEqual(state, state.StartRewardCalculation());
        Assert.NotEqual(state.With(new DelegateStake(Ann, First)), state);
        Assert.Equal(state.StartRewardCalculation(), WithPool().StartRewardCalculation());
        Assert.NotEqual(WithOwner(Ann), WithOwner(Bea));
        Assert.Equal(WithOwner(Ann), WithOwner(Ann));
        Assert.NotEqual(WithPool(8), WithPool(8).With(new MirToOppositePot(MirPot.Reserves, Ada(1))));
    }

    internal static LedgerOrigin OriginOf(LedgerState state) => new()
    {
        Network = state.Network,
        Epoch = state.Epoch,
        Parameters = state.Parameters,
        PreviousParameters = state.PreviousParameters,
        Reserves = state.Reserves,
        Treasury = state.Treasury,
        Fees = state.Fees,
        FeeSnapshot = state.FeeSnapshot,
        Accounts = state.Accounts,
        UtxoStake = state.UtxoStake,
        Pools = [.. state.Pools.Values],
        Mark = StakeSnapshot.From(state.Mark.Pools.Values, state.Mark.Delegations.Reverse()),
        Set = StakeSnapshot.From(state.Set.Pools.Values, state.Set.Delegations.Reverse()),
        Go = StakeSnapshot.From(state.Go.Pools.Values, state.Go.Delegations.Reverse()),
        Blocks = state.Blocks,
        PreviousBlocks = state.PreviousBlocks,
    };

    private static ImmutableDictionary<TKey, TValue> Only<TKey, TValue>(TKey key, TValue value)
        where TKey : notnull => ImmutableDictionary<TKey, TValue>.Empty.Add(key, value);

    private static LedgerState WithOwner(Credential owner) =>
        Empty().With(new RegisterPool(Pool(First, Operator) with { Owners = new HashSet<Credential> { owner } }));

    private static void Throws(LedgerOrigin origin) =>
        Assert.Equal("origin", Assert.ThrowsAny<ArgumentException>(() => LedgerState.From(origin)).ParamName);
}
