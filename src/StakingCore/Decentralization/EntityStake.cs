using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>What one entity holds over all the pools that it runs.</summary>
/// <typeparam name="TEntity">What tells entities apart: an operator, a group, a domain.</typeparam>
/// <param name="Entity">The entity.</param>
/// <param name="Stake">Its own and its controlled stake over all its pools, in base units.</param>
public sealed record EntityStake<TEntity>(TEntity Entity, ControlledStake Stake)
    where TEntity : notnull
{
    /// <summary>Sums pools by entity: without it one operator with ten pools counts as ten.</summary>
    /// <param name="pools">The entity behind each pool, and the pool's stake.</param>
    /// <param name="order">The order of the result, which settles ties of later computations.</param>
    /// <returns>One row an entity, in the given order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OverflowException">An entity's sum is above 2^128 − 1.</exception>
    public static IReadOnlyList<EntityStake<TEntity>> Group(
        IEnumerable<(TEntity Entity, ControlledStake Stake)> pools, IComparer<TEntity> order)
    {
        ArgumentNullException.ThrowIfNull(pools);
        ArgumentNullException.ThrowIfNull(order);
        var sums = new SortedDictionary<TEntity, ControlledStake>(order);
        foreach ((TEntity entity, ControlledStake stake) in pools)
        {
            sums[entity] = sums.TryGetValue(entity, out ControlledStake before) ? before + stake : stake;
        }

        return [.. sums.Select(sum => new EntityStake<TEntity>(sum.Key, sum.Value))];
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(EntityStake<>), PrintMembers);
}
