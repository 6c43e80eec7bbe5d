using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>
/// Ethereum's correlation penalty as a rule: min(3·S, T) ÷ T, with the fork's rounding to whole ether. In gwei, below 2^64.
/// </summary>
/// <remarks>Immutable and thread-safe. See <see cref="EthereumPenalty.CorrelationGwei"/>.</remarks>
public sealed record EthereumCorrelationPenalty : IPenaltyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="form">The fork's form.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is none of its values.</exception>
    public EthereumCorrelationPenalty(EthereumPenaltyForm form)
    {
        EthereumPenalty.InitialGwei(0, form);
        Form = form;
    }

    /// <summary>The fork's form.</summary>
    public EthereumPenaltyForm Form { get; }

    /// <inheritdoc />
    /// <remarks>The exact rate, before the rounding that <see cref="PenaltyOn"/> has.</remarks>
    public ExactRational RateAt(UInt128 correlated, UInt128 total)
    {
        PenaltyBounds.CheckPart(correlated, total, nameof(correlated), nameof(total));
        return ExactRational.Min(ExactRational.One, new ExactRational(correlated, total) * 3);
    }

    /// <summary>The penalty as the chain takes it: by whole ether, and never more than the balance.</summary>
    /// <param name="stake">The validator's effective balance.</param>
    /// <param name="correlated">The effective balances slashed in the window.</param>
    /// <param name="total">The total active balance; at least one ether.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An amount is above 2^64 − 1, <paramref name="total"/> is below one ether, or <paramref name="correlated"/> exceeds it.
    /// </exception>
    /// <exception cref="OverflowException">The formula comes to more than 2^64 − 1; no balance of the chain comes near it.</exception>
    public UInt128 PenaltyOn(UInt128 stake, UInt128 correlated, UInt128 total)
    {
        PenaltyBounds.CheckPart(correlated, total, nameof(correlated), nameof(total));
        ulong balance = PenaltyBounds.Word(stake, ulong.MaxValue, nameof(stake));
        ulong all = PenaltyBounds.Word(total, ulong.MaxValue, nameof(total));
        if (all < EthereumPenalty.Increment)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, "Expected at least one ether.");
        }

        return ulong.Min(EthereumPenalty.CorrelationGwei(balance, (ulong)correlated, all, Form), balance);
    }
}
