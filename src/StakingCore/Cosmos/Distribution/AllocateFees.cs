using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>Shares out what the fee collector holds: by voting power, after the community tax.</summary>
/// <remarks>
/// Without any voting power everything goes to the community pool. Refused by <see cref="ChainRule.NoValidator"/>. Before v0.47.0
/// the proposer gets a part first. Source: cosmos-sdk <c>x/distribution/keeper/allocation.go</c>.
/// </remarks>
public sealed record AllocateFees : ChainCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="votes">The votes for the block before; the total power is their sum.</param>
    /// <exception cref="ArgumentOutOfRangeException">A power is negative.</exception>
    public AllocateFees(IEnumerable<BlockVote> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        Votes = [.. votes];
        foreach (BlockVote vote in Votes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(vote.Power, nameof(votes));
        }
    }

    /// <summary>The votes.</summary>
    public ImmutableArray<BlockVote> Votes { get; }

    /// <summary>Who proposed the block before; it matters before v0.47.0, where null stands for one that is gone.</summary>
    public CosmosAddress? Proposer { get; init; }

    /// <summary>The power that signed the block before; it matters before v0.47.0. Null: all of it.</summary>
    public long? SignedPower { get; init; }

    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    /// <inheritdoc />
    public bool Equals(AllocateFees? other) =>
        other is not null && Votes.AsSpan().SequenceEqual(other.Votes.AsSpan()) && Proposer == other.Proposer && SignedPower == other.SignedPower;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Votes.Length, Proposer, SignedPower);

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        Coins fees = draft.FeeCollector;
        draft.FeeCollector = Coins.Empty;
        draft.DistributionAccount = draft.DistributionAccount.Add(fees);
        var collected = DecCoins.From(fees);
        CosmosInteger totalPower = Votes.Aggregate(CosmosInteger.Zero, static (sum, vote) => sum + vote.Power);
        ImmutableArray<ValidatorReward>.Builder rewards = ImmutableArray.CreateBuilder<ValidatorReward>();
        DecCoins remaining = collected;
        if (totalPower.IsPositive)
        {
            var total = CosmosDecimal.FromInteger(totalPower);
            CosmosDecimal proposerPart = draft.Version.RewardsProposer
                ? PayProposer(draft, collected, total, rewards, ref remaining)
                : CosmosDecimal.Zero;
            DecCoins part = collected.MulTruncate(CosmosDecimal.One - proposerPart - draft.Parameters.CommunityTax);
            foreach (BlockVote vote in Votes)
            {
                if (draft.FindValidator(vote.Validator) is null)
                {
                    return BrokenRule.Of(ChainRule.NoValidator);
                }

                DecCoins reward = part.MulTruncate(CosmosDecimal.FromInteger(vote.Power).QuoTruncate(total));
                draft.Rewards.Allocate(vote.Validator, reward);
                remaining = remaining.SubtractOrPanic(reward);
                rewards.Add(new ValidatorReward(vote.Validator, reward));
            }
        }

        draft.CommunityPool = draft.CommunityPool.Add(remaining);
        outcome = new FeesAllocated(fees, rewards.ToImmutable(), remaining);
        return null;
    }

    private CosmosDecimal PayProposer(
        ChainDraft draft, DecCoins collected, CosmosDecimal total, ImmutableArray<ValidatorReward>.Builder rewards, ref DecCoins remaining)
    {
        CosmosDecimal signed = SignedPower is { } power ? CosmosDecimal.FromInteger(power) : total;
        CosmosDecimal part = draft.Parameters.BaseProposerReward + draft.Parameters.BonusProposerReward.MulTruncate(signed.Quo(total));
        if (Proposer is not null && draft.FindValidator(Proposer) is not null)
        {
            DecCoins reward = collected.MulTruncate(part);
            draft.Rewards.Allocate(Proposer, reward);
            remaining = remaining.SubtractOrPanic(reward);
            rewards.Add(new ValidatorReward(Proposer, reward));
        }

        return part;
    }
}
