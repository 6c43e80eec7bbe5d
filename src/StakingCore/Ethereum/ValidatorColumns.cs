namespace StakingCore.Ethereum;

/// <summary>
/// The registry as columns of equal length: row = validator index. Amounts in gwei. Growable, the caller's own, written in
/// place, and not safe for concurrent writes. A span is good until the next row is added.
/// </summary>
public sealed partial class ValidatorColumns
{
    /// <summary>How many validators there are.</summary>
    public int Count { get; private set; }

    /// <summary>The effective balances: what counts as stake.</summary>
    public Span<ulong> EffectiveBalances => _effectiveBalances.AsSpan(0, Count);

    /// <summary>The balances.</summary>
    public Span<ulong> Balances => _balances.AsSpan(0, Count);

    /// <summary>The inactivity scores; zero before Altair.</summary>
    public Span<ulong> InactivityScores => _inactivityScores.AsSpan(0, Count);

    /// <summary>The epochs from which activation may be queued; <see cref="EthereumPreset.FarFutureEpoch"/> for never.</summary>
    public Span<ulong> ActivationEligibilityEpochs => _activationEligibilityEpochs.AsSpan(0, Count);

    /// <summary>The first active epochs; <see cref="EthereumPreset.FarFutureEpoch"/> for never.</summary>
    public Span<ulong> ActivationEpochs => _activationEpochs.AsSpan(0, Count);

    /// <summary>The first epochs that are not active any more; <see cref="EthereumPreset.FarFutureEpoch"/> for never.</summary>
    public Span<ulong> ExitEpochs => _exitEpochs.AsSpan(0, Count);

    /// <summary>The first epochs in which the balance may be withdrawn; <see cref="EthereumPreset.FarFutureEpoch"/> for never.</summary>
    public Span<ulong> WithdrawableEpochs => _withdrawableEpochs.AsSpan(0, Count);

    /// <summary>Who was slashed.</summary>
    public Span<bool> Slashed => _slashed.AsSpan(0, Count);

    /// <summary>The kinds of withdrawal credentials.</summary>
    public Span<WithdrawalCredential> Credentials => _credentials.AsSpan(0, Count);

    /// <summary>The participation flags of the previous epoch; none before Altair.</summary>
    public Span<Participation> PreviousParticipation => _previousParticipation.AsSpan(0, Count);

    /// <summary>The participation flags of the current epoch; none before Altair.</summary>
    public Span<Participation> CurrentParticipation => _currentParticipation.AsSpan(0, Count);

    /// <summary>The public keys, each a number of the caller's choice; what a deposit or a request names.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>The first row with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The row; −1 where there is none.</param>
    public bool TryFind(ulong key, out int row)
    {
        if (_rows is null)
        {
            _rows = new Dictionary<ulong, int>(Count);
            for (int i = 0; i < Count; i++)
            {
                _rows.TryAdd(_keys[i], i);
            }
        }

        if (_rows.TryGetValue(key, out row))
        {
            return true;
        }

        row = -1;
        return false;
    }

    /// <summary>Whether the validator is active: activated, and not yet exited.</summary>
    /// <param name="row">The row.</param>
    /// <param name="epoch">The epoch.</param>
    /// <remarks>Source: <c>is_active_validator</c>.</remarks>
    public bool IsActive(int row, ulong epoch) => ActivationEpochs[row] <= epoch && epoch < ExitEpochs[row];

    /// <summary>Whether the validator can be slashed: not slashed yet, activated, and its balance not yet withdrawable.</summary>
    /// <param name="row">The row.</param>
    /// <param name="epoch">The epoch.</param>
    /// <remarks>Source: <c>is_slashable_validator</c>.</remarks>
    public bool IsSlashable(int row, ulong epoch) =>
        !Slashed[row] && ActivationEpochs[row] <= epoch && epoch < WithdrawableEpochs[row];
}
