using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>A service that restaked stake secures.</summary>
public sealed record RestakedService
{
    /// <summary>Makes the service.</summary>
    /// <param name="profit">What corrupting it is worth, π, in base units.</param>
    /// <param name="attackShare">The share α of the stake securing it that corrupts it, above 0 and at most 1.</param>
    /// <param name="validators">The indices of the validators that secure it, each at most once; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="attackShare"/> is zero or above 1, or an index is negative.</exception>
    /// <exception cref="ArgumentException">An index stands twice in <paramref name="validators"/>.</exception>
    public RestakedService(UInt128 profit, Fraction attackShare, ReadOnlySpan<int> validators)
    {
        if (attackShare.IsZero || attackShare > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(attackShare), attackShare, "The share that corrupts a service is above 0 and at most 1.");
        }

        foreach (int validator in validators)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(validator, nameof(validators));
        }

        Profit = profit;
        AttackShare = attackShare;
        Validators = [.. validators];
        if (Validators.Distinct().Count() != Validators.Length)
        {
            throw new ArgumentException("A validator secures a service once.", nameof(validators));
        }
    }

    /// <summary>What corrupting it is worth, π, in base units.</summary>
    public UInt128 Profit { get; }

    /// <summary>The share α of the stake securing it that corrupts it.</summary>
    public Fraction AttackShare { get; }

    /// <summary>The validators that secure it, by index.</summary>
    public ImmutableArray<int> Validators { get; }

    /// <inheritdoc />
    public bool Equals(RestakedService? other) => other is not null
        && Profit == other.Profit
        && AttackShare == other.AttackShare
        && Validators.AsSpan().SequenceEqual(other.Validators.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Profit, AttackShare, Validators.Length);
}
