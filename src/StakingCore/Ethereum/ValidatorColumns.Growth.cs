namespace StakingCore.Ethereum;

/// <content>The arrays, and how rows are added and copied.</content>
public sealed partial class ValidatorColumns
{
    private const int LeastCapacity = 16;

    private ulong[] _effectiveBalances = [];
    private ulong[] _balances = [];
    private ulong[] _inactivityScores = [];
    private ulong[] _activationEligibilityEpochs = [];
    private ulong[] _activationEpochs = [];
    private ulong[] _exitEpochs = [];
    private ulong[] _withdrawableEpochs = [];
    private ulong[] _keys = [];
    private bool[] _slashed = [];
    private WithdrawalCredential[] _credentials = [];
    private Participation[] _previousParticipation = [];
    private Participation[] _currentParticipation = [];

    // The first row of each key; made when first asked for.
    private Dictionary<ulong, int>? _rows;

    /// <summary>Makes columns without rows.</summary>
    /// <param name="capacity">How many rows are made room for.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public ValidatorColumns(int capacity = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Resize(capacity);
    }

    private ValidatorColumns(ValidatorColumns other)
    {
        Count = other.Count;
        _effectiveBalances = other.EffectiveBalances.ToArray();
        _balances = other.Balances.ToArray();
        _inactivityScores = other.InactivityScores.ToArray();
        _activationEligibilityEpochs = other.ActivationEligibilityEpochs.ToArray();
        _activationEpochs = other.ActivationEpochs.ToArray();
        _exitEpochs = other.ExitEpochs.ToArray();
        _withdrawableEpochs = other.WithdrawableEpochs.ToArray();
        _keys = other.Keys.ToArray();
        _slashed = other.Slashed.ToArray();
        _credentials = other.Credentials.ToArray();
        _previousParticipation = other.PreviousParticipation.ToArray();
        _currentParticipation = other.CurrentParticipation.ToArray();
    }

    /// <summary>Adds a validator that has not been activated: all epochs never, score zero, no flags.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="credential">Its credential.</param>
    /// <param name="balanceGwei">Its balance.</param>
    /// <param name="effectiveBalanceGwei">Its effective balance.</param>
    /// <returns>Its row.</returns>
    public int Add(ulong key, WithdrawalCredential credential, ulong balanceGwei, ulong effectiveBalanceGwei)
    {
        AddRange(key, 1);
        int row = Count - 1;
        _credentials[row] = credential;
        _balances[row] = balanceGwei;
        _effectiveBalances[row] = effectiveBalanceGwei;
        _rows?.TryAdd(key, row);
        return row;
    }

    /// <summary>Adds rows that are numbered on from a first key: all epochs never, everything else zero.</summary>
    /// <param name="firstKey">The key of the first row added; each next one is larger by one.</param>
    /// <param name="count">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public void AddMany(ulong firstKey, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        AddRange(firstKey, count);
        _rows = null;
    }

    /// <summary>A copy that shares nothing with this one.</summary>
    public ValidatorColumns Clone() => new(this);

    // The flags grow older by an epoch: the arrays change places, and the newer one is emptied.
    internal void RotateParticipation()
    {
        (_previousParticipation, _currentParticipation) = (_currentParticipation, _previousParticipation);
        CurrentParticipation.Clear();
    }

    private void AddRange(ulong firstKey, int count)
    {
        int first = Count;
        int needed = first + count;
        if (needed > _keys.Length)
        {
            Resize(int.Max(needed, int.Max(LeastCapacity, (int)long.Min(2L * first, Array.MaxLength))));
        }

        Count = needed;
        for (int i = 0; i < count; i++)
        {
            _keys[first + i] = firstKey + (ulong)i;
        }

        _activationEligibilityEpochs.AsSpan(first, count).Fill(EthereumPreset.FarFutureEpoch);
        _activationEpochs.AsSpan(first, count).Fill(EthereumPreset.FarFutureEpoch);
        _exitEpochs.AsSpan(first, count).Fill(EthereumPreset.FarFutureEpoch);
        _withdrawableEpochs.AsSpan(first, count).Fill(EthereumPreset.FarFutureEpoch);
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref _effectiveBalances, capacity);
        Array.Resize(ref _balances, capacity);
        Array.Resize(ref _inactivityScores, capacity);
        Array.Resize(ref _activationEligibilityEpochs, capacity);
        Array.Resize(ref _activationEpochs, capacity);
        Array.Resize(ref _exitEpochs, capacity);
        Array.Resize(ref _withdrawableEpochs, capacity);
        Array.Resize(ref _keys, capacity);
        Array.Resize(ref _slashed, capacity);
        Array.Resize(ref _credentials, capacity);
        Array.Resize(ref _previousParticipation, capacity);
        Array.Resize(ref _currentParticipation, capacity);
    }
}
