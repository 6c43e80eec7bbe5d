using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>The two penalties of an Ethereum slashing. All amounts in gwei, 0 to 2^64 − 1.</summary>
/// <remarks>
/// Source: consensus-specs, <c>slash_validator</c> and <c>process_slashings</c> of bellatrix and electra, with
/// PROPORTIONAL_SLASHING_MULTIPLIER 3 and EFFECTIVE_BALANCE_INCREMENT 10^9.
/// </remarks>
public static class EthereumPenalty
{
    internal const ulong Increment = 1_000_000_000;
    private const uint Multiplier = 3;

    /// <summary>What is taken at once: ⌊effective balance ÷ 32⌋ or, from Electra, ÷ 4096.</summary>
    /// <param name="effectiveBalanceGwei">The validator's effective balance.</param>
    /// <param name="form">The fork's form.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is none of its values.</exception>
    public static ulong InitialGwei(ulong effectiveBalanceGwei, EthereumPenaltyForm form) => form switch
    {
        EthereumPenaltyForm.Bellatrix => effectiveBalanceGwei / 32,
        EthereumPenaltyForm.Electra => effectiveBalanceGwei / 4096,
        _ => throw UnknownForm(form),
    };

    /// <summary>
    /// What is taken half-way through the withdrawal delay, for everybody slashed around the same time. With
    /// a = min(3·S, T) and i one ether: ⌊⌊b/i⌋·a ÷ T⌋·i, or from Electra ⌊a ÷ ⌊T/i⌋⌋·⌊b/i⌋.
    /// The second form can exceed b; the chain then takes the whole balance, since it never lowers one below zero.
    /// </summary>
    /// <param name="effectiveBalanceGwei">b, the validator's effective balance.</param>
    /// <param name="slashedSumGwei">S, the effective balances slashed in the last 8192 epochs.</param>
    /// <param name="totalBalanceGwei">T, the total active balance; at least one ether, as the specification has it.</param>
    /// <param name="form">The fork's form.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="totalBalanceGwei"/> is below one ether, or <paramref name="form"/> is none of its values.
    /// </exception>
    /// <exception cref="OverflowException">The penalty is above 2^64 − 1; no balance of the chain comes near it.</exception>
    public static ulong CorrelationGwei(ulong effectiveBalanceGwei, ulong slashedSumGwei, ulong totalBalanceGwei, EthereumPenaltyForm form)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(totalBalanceGwei, Increment);
        UInt128 adjusted = UInt128.Min((UInt128)slashedSumGwei * Multiplier, totalBalanceGwei);
        ulong increments = effectiveBalanceGwei / Increment;

        // Adjusted is at most T, so the first form is at most b; the second at most T/⌊T/i⌋ < 2·i an increment.
        return form switch
        {
            EthereumPenaltyForm.Bellatrix => (ulong)MulDiv.Floor(increments, adjusted, totalBalanceGwei) * Increment,
            EthereumPenaltyForm.Electra => (ulong)(adjusted / (totalBalanceGwei / Increment) * increments),
            _ => throw UnknownForm(form),
        };
    }

    private static ArgumentOutOfRangeException UnknownForm(EthereumPenaltyForm form) =>
        new(nameof(form), form, "Expected one of the forms.");
}
