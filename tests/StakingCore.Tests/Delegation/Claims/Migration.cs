using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Decentralization;
using StakingCore.Delegation;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation.Claims;

/// <summary>
/// A hundred delegators, all in one pool at first, who one after another go where they would get most, with themselves counted in.
/// Twenty pools alike in bond and cost, the margin one percent more from each to the next. Every step is a command to a ledger.
/// </summary>
internal sealed class Migration
{
    private const int Pools = 20;
    private const int Wallets = 100;
    private const ulong Bond = 5_000_000;
    private const ulong Balance = 9_000_000;
    private const ulong All = (Pools * Bond) + (Wallets * Balance);

    private readonly int[] _choice = new int[Wallets];
    private readonly DelegationParameters _parameters;
    private DelegationLedger _ledger;

    private Migration(DelegationParameters parameters)
    {
        _parameters = parameters;
        _ledger = DelegationLedger.From(new DelegationOrigin
        {
            Parameters = parameters with { MinimumBond = 1 },
            Penalties = new RuleSchedule<PenaltySchedule>(new RuleChange<PenaltySchedule>(
                0, new PenaltySchedule(ImmutableDictionary<string, Fraction>.Empty, LossRule.ProRata))),
            Balances = Enumerable.Range(0, Wallets).Select(static i => (Name: $"d{i}", Held: (UInt128)Balance))
                .Append(("operator", Pools * (UInt128)Bond)).ToDictionary(static wallet => wallet.Item1, static wallet => wallet.Item2),
        });
        for (int pool = 0; pool < Pools; pool++)
        {
            _ledger = _ledger.With(new OpenPool("operator", $"p{pool}", Bond, 1_000, MarginOf(pool)));
        }

        for (int wallet = 0; wallet < Wallets; wallet++)
        {
            Choose(wallet, 0);
        }
    }

    internal int[] Delegators { get; } = new int[Pools];

    internal int Rounds { get; private set; }

    internal StakeDistribution Distribution => new([.. _ledger.Next().Snapshots[_ledger.Epoch + 1].Pools.Values.Select(static pool => pool.Controlled)]);

    internal static Migration Settle(DelegationParameters parameters)
    {
        var migration = new Migration(parameters);
        while (migration.MoveAll())
        {
            Assert.True(migration.Rounds < 100, "The delegators never settle.");
        }

        return migration;
    }

    private static Fraction MarginOf(int pool) => new((ulong)pool, 100);

    private bool MoveAll()
    {
        bool moved = false;
        Rounds++;
        for (int wallet = 0; wallet < Wallets; wallet++)
        {
            int best = _choice[wallet];
            UInt128 most = RewardIn(best, Delegators[best]);
            for (int pool = 0; pool < Pools; pool++)
            {
                UInt128 there = pool == _choice[wallet] ? 0 : RewardIn(pool, Delegators[pool] + 1);
                (best, most) = there > most ? (pool, there) : (best, most);
            }

            if (best != _choice[wallet])
            {
                Delegators[_choice[wallet]]--;
                Choose(wallet, best);
                moved = true;
            }
        }

        return moved;
    }

    private void Choose(int wallet, int pool)
    {
        _choice[wallet] = pool;
        Delegators[pool]++;
        _ledger = _ledger.With(new DelegateLiquid($"d{wallet}", $"p{pool}"));
    }

    private UInt128 RewardIn(int pool, int delegators)
    {
        ulong liquid = (ulong)delegators * Balance;
        return PoolEpochReward.Compute(
            _parameters,
            new RewardedEpoch(1_000_000, All, All, All),
            new RewardedPool(Bond, 0, liquid, 1_000, MarginOf(pool), Bond + liquid)).Member(Balance);
    }
}
