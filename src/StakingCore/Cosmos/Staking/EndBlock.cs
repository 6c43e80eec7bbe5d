using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>
/// Ends the running block at its own height and time: validator set, unbonded validators, matured unbondings, matured redelegations.
/// Then the next block begins. Returns <see cref="BlockEnded"/>.
/// </summary>
/// <remarks>Source: cosmos-sdk <c>x/staking/keeper/val_state_change.go</c>, <c>BlockValidatorUpdates</c>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record EndBlock : ChainCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="blocks">By how much the height grows, at least 1; blocks in between are taken to be empty.</param>
    /// <param name="duration">How much later the next block is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The blocks are less than 1 or the duration is negative.</exception>
    public EndBlock(long blocks, TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        Blocks = blocks;
        Duration = duration;
    }

    /// <summary>By how much the height grows.</summary>
    public long Blocks { get; }

    /// <summary>How much later the next block is.</summary>
    public TimeSpan Duration { get; }

    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if ((draft.ValidatorSet.Apply() ?? draft.ValidatorSet.CompleteUnbonding()) is { } broken)
        {
            return broken;
        }

        ImmutableArray<UnbondingPayment>.Builder paid = ImmutableArray.CreateBuilder<UnbondingPayment>();
        if (PayUnbondings(draft, paid) is { } lacking)
        {
            return lacking;
        }

        int redelegations = CompleteRedelegations(draft);
        outcome = new BlockEnded(
            [.. draft.ValidatorSet.Joined],
            [.. draft.ValidatorSet.Left],
            [.. draft.ValidatorSet.Unbonded],
            [.. draft.ValidatorSet.Removed],
            paid.ToImmutable(),
            redelegations);
        draft.Height += Blocks;
        draft.Time += Duration;
        draft.LiquidLimits.ReleaseLocks();
        return null;
    }

    private static BrokenRule? PayUnbondings(ChainDraft draft, ImmutableArray<UnbondingPayment>.Builder paid)
    {
        foreach ((ChainTime time, ImmutableList<DelegationPair> pairs) in draft.UnbondingQueue.TakeWhile(due => due.Key <= draft.Time).ToList())
        {
            draft.UnbondingQueue = draft.UnbondingQueue.Remove(time);
            foreach (DelegationPair pair in pairs)
            {
                ImmutableArray<UnbondingDelegationEntry> entries = draft.Unbondings(pair.Delegator, pair.Validator);
                CosmosInteger amount = default;
                foreach (UnbondingDelegationEntry entry in entries.Where(entry => entry.IsMature(draft.Time)))
                {
                    amount += entry.Balance;
                }

                if (draft.Bank.PayFromNotBonded(pair.Delegator, amount) is { } lacking)
                {
                    return lacking;
                }

                draft.SetUnbondings(pair.Delegator, pair.Validator, [.. entries.Where(entry => !entry.IsMature(draft.Time))]);
                if (!amount.IsZero)
                {
                    paid.Add(new UnbondingPayment(pair.Delegator, pair.Validator, amount));
                }
            }
        }

        return null;
    }

    private static int CompleteRedelegations(ChainDraft draft)
    {
        int completed = 0;
        foreach ((ChainTime time, ImmutableList<RedelegationKey> keys) in draft.RedelegationQueue.TakeWhile(due => due.Key <= draft.Time).ToList())
        {
            draft.RedelegationQueue = draft.RedelegationQueue.Remove(time);
            foreach (RedelegationKey key in keys)
            {
                ImmutableArray<RedelegationEntry> entries = draft.Redelegations(key);
                ImmutableArray<RedelegationEntry> left = [.. entries.Where(entry => !entry.IsMature(draft.Time))];
                completed += entries.Length - left.Length;
                draft.SetRedelegations(key, left);
            }
        }

        return completed;
    }
}
