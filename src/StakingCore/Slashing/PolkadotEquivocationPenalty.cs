using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>Polkadot's slash for equivocation as a rule: <see cref="PolkadotPenalty.EquivocationPerbill"/> of the offenders.</summary>
/// <remarks>The arguments are numbers of validators, below 2^32. Has no parameters; immutable and thread-safe.</remarks>
public sealed record PolkadotEquivocationPenalty : IPenaltyRule
{
    /// <inheritdoc />
    /// <remarks>In whole parts per billion, rounded down, as the chain computes it.</remarks>
    public ExactRational RateAt(UInt128 correlated, UInt128 total) => new(Perbill(correlated, total), 1_000_000_000);

    /// <summary>The penalty as the chain takes it: to the nearest base unit, ties down.</summary>
    /// <param name="stake">The stake that is charged, in base units.</param>
    /// <param name="correlated">The validators that equivocated together.</param>
    /// <param name="total">All validators; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="total"/> is zero or above 2^32 − 1, or <paramref name="correlated"/> exceeds it.
    /// </exception>
    public UInt128 PenaltyOn(UInt128 stake, UInt128 correlated, UInt128 total) =>
        PolkadotPenalty.Slash(stake, Perbill(correlated, total));

    private static uint Perbill(UInt128 correlated, UInt128 total)
    {
        PenaltyBounds.CheckPart(correlated, total, nameof(correlated), nameof(total));
        var validators = (uint)PenaltyBounds.Word(total, uint.MaxValue, nameof(total));
        return PolkadotPenalty.EquivocationPerbill((uint)correlated, validators);
    }
}
