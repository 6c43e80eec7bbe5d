namespace StakingCore.Ethereum;

/// <content>How much may enter and leave in an epoch.</content>
public sealed partial record EthereumRules
{
    /// <summary>How many validators may exit an epoch, and before Deneb enter: max(4, ⌊active ÷ 65536⌋).</summary>
    /// <param name="activeValidators">The number of active validators.</param>
    /// <remarks>Source: phase0 <c>get_validator_churn_limit</c>; out of use from Electra.</remarks>
    public ulong ValidatorChurnLimit(ulong activeValidators) =>
        ulong.Max(Preset.MinPerEpochChurnLimit, activeValidators / Preset.ChurnLimitQuotient);

    /// <summary>How many validators may be activated an epoch: the churn limit, in Deneb at most 8.</summary>
    /// <param name="activeValidators">The number of active validators.</param>
    /// <remarks>Source: deneb <c>get_validator_activation_churn_limit</c>; out of use from Electra.</remarks>
    public ulong ValidatorActivationChurnLimit(ulong activeValidators) => Fork >= EthereumFork.Deneb
        ? ulong.Min(Preset.MaxPerEpochActivationChurnLimit, ValidatorChurnLimit(activeValidators))
        : ValidatorChurnLimit(activeValidators);

    /// <summary>
    /// The balance that may enter, exit and consolidate an epoch: max(128 ETH, ⌊total ÷ 65536⌋) in whole increments; in Gloas
    /// what may exit, with 32768 for 65536.
    /// </summary>
    /// <param name="totalActiveBalanceGwei">The total active balance.</param>
    /// <remarks>Source: electra <c>get_balance_churn_limit</c>, gloas <c>get_exit_churn_limit</c>.</remarks>
    /// <exception cref="InvalidOperationException">The fork is before Electra.</exception>
    public ulong BalanceChurn(ulong totalActiveBalanceGwei)
    {
        if (!HasBalanceChurn)
        {
            throw new InvalidOperationException($"{Fork} limits churn by validators, not by balance.");
        }

        ulong quotient = Fork >= EthereumFork.Gloas ? Preset.ChurnLimitQuotientGloas : Preset.ChurnLimitQuotient;
        return WholeIncrements(ulong.Max(Preset.MinPerEpochChurnLimitElectra, totalActiveBalanceGwei / quotient));
    }

    /// <summary>The balance that deposits may add an epoch: the churn, at most 256 ETH.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance.</param>
    /// <remarks>Source: electra <c>get_activation_exit_churn_limit</c>, gloas <c>get_activation_churn_limit</c>.</remarks>
    /// <exception cref="InvalidOperationException">The fork is before Electra.</exception>
    public ulong ActivationChurn(ulong totalActiveBalanceGwei) =>
        ulong.Min(Preset.MaxPerEpochActivationExitChurnLimit, BalanceChurn(totalActiveBalanceGwei));

    /// <summary>The balance that exits and partial withdrawals may take an epoch: as deposits, but in Gloas without a cap.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance.</param>
    /// <remarks>Source: electra <c>get_activation_exit_churn_limit</c>, gloas <c>get_exit_churn_limit</c>.</remarks>
    /// <exception cref="InvalidOperationException">The fork is before Electra.</exception>
    public ulong ExitChurn(ulong totalActiveBalanceGwei) => Fork >= EthereumFork.Gloas
        ? BalanceChurn(totalActiveBalanceGwei)
        : ActivationChurn(totalActiveBalanceGwei);

    /// <summary>The balance that consolidations may move an epoch: what exits leave of the churn; in Gloas a limit of its own.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance.</param>
    /// <remarks>Source: electra and gloas <c>get_consolidation_churn_limit</c>.</remarks>
    /// <exception cref="InvalidOperationException">The fork is before Electra.</exception>
    public ulong ConsolidationChurn(ulong totalActiveBalanceGwei) => Fork >= EthereumFork.Gloas
        ? WholeIncrements(totalActiveBalanceGwei / Preset.ChurnLimitQuotient)
        : BalanceChurn(totalActiveBalanceGwei) - ActivationChurn(totalActiveBalanceGwei);

    private ulong WholeIncrements(ulong amount) => amount - (amount % Preset.EffectiveBalanceIncrement);
}
