namespace StakingCore.Ethereum.Epochs;

/// <summary>How effective balances follow balances, in whole increments and with hysteresis.</summary>
public static class EffectiveBalances
{
    /// <summary>Moves every effective balance that is more than 0.25 ETH too large or 1.25 ETH too small.</summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: phase0 and electra <c>process_effective_balance_updates</c>.</remarks>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ValidatorColumns validators = state.Validators;
        Span<ulong> effectiveBalances = validators.EffectiveBalances;
        ReadOnlySpan<ulong> balances = validators.Balances;
        ReadOnlySpan<WithdrawalCredential> credentials = validators.Credentials;
        for (int i = 0; i < effectiveBalances.Length; i++)
        {
            effectiveBalances[i] = Next(state.Rules, effectiveBalances[i], balances[i], credentials[i]);
        }
    }

    /// <summary>The effective balance after an epoch, in gwei.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="effectiveBalanceGwei">The effective balance before, in gwei.</param>
    /// <param name="balanceGwei">The balance, in gwei.</param>
    /// <param name="credential">The credential; it sets the cap.</param>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public static ulong Next(EthereumRules rules, ulong effectiveBalanceGwei, ulong balanceGwei, WithdrawalCredential credential)
    {
        ArgumentNullException.ThrowIfNull(rules);
        EthereumPreset preset = rules.Preset;
        ulong step = preset.EffectiveBalanceIncrement / preset.HysteresisQuotient;

        // The second sum only where the first does not decide: there it may leave 64 bits and the transition is still valid.
        bool moves = balanceGwei + (step * preset.HysteresisDownwardMultiplier) < effectiveBalanceGwei
            || effectiveBalanceGwei + (step * preset.HysteresisUpwardMultiplier) < balanceGwei;
        return moves ? rules.EffectiveBalanceOf(balanceGwei, credential) : effectiveBalanceGwei;
    }
}
