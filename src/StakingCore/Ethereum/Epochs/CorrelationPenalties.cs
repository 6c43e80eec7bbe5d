namespace StakingCore.Ethereum.Epochs;

/// <summary>What slashed validators lose half-way to their withdrawal, by how much was slashed around the same time.</summary>
public static class CorrelationPenalties
{
    /// <summary>Takes the penalty from those slashed 4096 epochs before their withdrawable epoch.</summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: <c>process_slashings</c> of phase0, altair, bellatrix and electra.</remarks>
    /// <exception cref="OverflowException">A sum or product is above 2^64 − 1.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ValidatorColumns validators = state.Validators;
        ulong midpoint = state.Epoch + ((ulong)state.Rules.Preset.EpochsPerSlashingsVector / 2);
        ulong total = state.TotalActiveBalance();
        ulong adjusted = Adjusted(state.Rules, state.Slashings.Sum(), total);
        ReadOnlySpan<bool> slashed = validators.Slashed;
        ReadOnlySpan<ulong> withdrawable = validators.WithdrawableEpochs;
        for (int i = 0; i < slashed.Length; i++)
        {
            if (slashed[i] && withdrawable[i] == midpoint)
            {
                state.Decrease(i, Penalty(state.Rules, validators.EffectiveBalances[i], adjusted, total));
            }
        }
    }

    /// <summary>Forgets what was slashed 8191 epochs ago: the next epoch uses its entry again.</summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: <c>process_slashings_reset</c>.</remarks>
    public static void Reset(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Slashings[state.Epoch + 1] = 0;
    }

    /// <summary>The slashed sum that counts: times the fork's multiplier, at most everything.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="slashedSumGwei">What was slashed in the last 8192 epochs, in gwei.</param>
    /// <param name="totalActiveBalanceGwei">The total active balance, in gwei.</param>
    /// <exception cref="OverflowException">The product is above 2^64 − 1.</exception>
    public static ulong Adjusted(EthereumRules rules, ulong slashedSumGwei, ulong totalActiveBalanceGwei)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return ulong.Min(slashedSumGwei * rules.ProportionalSlashingMultiplier, totalActiveBalanceGwei);
    }

    /// <summary>
    /// The penalty of an effective balance b, with a the adjusted sum and i one increment: ⌊⌊b/i⌋·a ÷ T⌋·i, from Electra
    /// ⌊a ÷ ⌊T/i⌋⌋·⌊b/i⌋. The balance ends at zero where it is less.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="effectiveBalanceGwei">b, in gwei.</param>
    /// <param name="adjustedSlashedSumGwei">a, in gwei.</param>
    /// <param name="totalActiveBalanceGwei">T, the total active balance, in gwei, at least one increment.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalActiveBalanceGwei"/> is below one increment.</exception>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public static ulong Penalty(EthereumRules rules, ulong effectiveBalanceGwei, ulong adjustedSlashedSumGwei, ulong totalActiveBalanceGwei)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ulong increment = rules.Preset.EffectiveBalanceIncrement;
        ArgumentOutOfRangeException.ThrowIfLessThan(totalActiveBalanceGwei, increment);
        ulong increments = effectiveBalanceGwei / increment;
        return rules.Fork >= EthereumFork.Electra
            ? adjustedSlashedSumGwei / (totalActiveBalanceGwei / increment) * increments
            : increments * adjustedSlashedSumGwei / totalActiveBalanceGwei * increment;
    }
}
