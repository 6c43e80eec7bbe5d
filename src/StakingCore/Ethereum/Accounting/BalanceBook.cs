using StakingCore.Ethereum.Epochs;

namespace StakingCore.Ethereum.Accounting;

/// <summary>
/// Keeps, beside a state, why each watched validator's balance changes: whole epochs and the operations of blocks go through
/// the book, which makes them in the state and enters every component with what it would have been at best.
/// </summary>
/// <remarks>
/// <para>
/// The components sum exactly to the change of the balance, floors included. What changes the state past the book makes the
/// next entry refuse, since the balances would not agree.
/// </para>
/// <para>
/// A breakdown takes some hundred bytes, so of a large registry the rows of interest are watched. Not safe for concurrent use.
/// An <see cref="OverflowException"/>, with which the specification's transition is invalid, leaves state and book partly changed.
/// </para>
/// </remarks>
public sealed partial class BalanceBook
{
    private readonly List<int> _rows;
    private readonly List<BalanceBreakdown> _entries;
    private readonly Dictionary<int, int> _places;
    private readonly bool _watchesAll;

    /// <summary>Watches every validator, those that join later included.</summary>
    /// <param name="state">The state, which the book changes.</param>
    public BalanceBook(EthereumState state)
        : this(state, Enumerable.Range(0, CountOf(state)), watchesAll: true)
    {
    }

    /// <summary>Watches some validators.</summary>
    /// <param name="state">The state, which the book changes.</param>
    /// <param name="rows">Their rows, each once.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">A row comes twice.</exception>
    public BalanceBook(EthereumState state, IEnumerable<int> rows)
        : this(state, rows, watchesAll: false)
    {
    }

    private BalanceBook(EthereumState state, IEnumerable<int> rows, bool watchesAll)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rows);
        State = state;
        _rows = [];
        _entries = [];
        _places = [];
        _watchesAll = watchesAll;
        foreach (int row in rows)
        {
            state.CheckRow(row, nameof(rows));
            if (!_places.TryAdd(row, _rows.Count))
            {
                throw new ArgumentException($"Row {row} comes twice.", nameof(rows));
            }

            _rows.Add(row);
            _entries.Add(new BalanceBreakdown(state.Validators.Balances[row]));
        }
    }

    /// <summary>The state.</summary>
    public EthereumState State { get; }

    /// <summary>The watched rows, in the order in which they were named.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>What became of a watched validator's balance since the book was opened.</summary>
    /// <param name="row">Its row.</param>
    /// <exception cref="ArgumentException">The row is not watched.</exception>
    public BalanceBreakdown Of(int row) => _places.TryGetValue(row, out int place)
        ? _entries[place]
        : throw new ArgumentException($"Row {row} is not watched.", nameof(row));

    /// <summary>Processes the epoch in the state and enters votes, inactivity, correlation penalties, deposits and consolidations.</summary>
    /// <exception cref="InvalidOperationException">A watched balance was changed past the book.</exception>
    /// <exception cref="OverflowException">A figure leaves 64 bits, which makes the transition invalid.</exception>
    public void ProcessEpoch()
    {
        CheckAgreement();
        EpochProcessing.Apply(State, this);
    }

    /// <summary>Enters the votes and the inactivity penalty, by the scores that the epoch has already updated.</summary>
    internal void EnterVotes(in EpochRewardBasis basis)
    {
        for (int place = 0; place < _rows.Count; place++)
        {
            _entries[place] = _entries[place].Enter(basis.Delta(ValidatorEpochInput.Of(State.Validators, _rows[place])));
        }
    }

    internal void EnterPhase0Votes()
    {
        if (State.Epoch == 0)
        {
            return;
        }

        var votes = new Phase0Votes(State);
        for (int place = 0; place < _rows.Count; place++)
        {
            _entries[place] = votes.Enter(_entries[place], _rows[place]);
        }
    }

    internal void EnterCorrelationPenalties(in CorrelationPenaltyBasis basis)
    {
        ValidatorColumns validators = State.Validators;
        for (int place = 0; place < _rows.Count; place++)
        {
            int row = _rows[place];
            if (validators.Slashed[row] && validators.WithdrawableEpochs[row] == basis.WithdrawableEpoch)
            {
                _entries[place] = _entries[place].Decrease(BalanceCause.Slashing, basis.Penalty(validators.EffectiveBalances[row]));
            }
        }
    }

    /// <summary>Enters whatever the state has changed since the last entry under one cause.</summary>
    internal void EnterDifferences(BalanceCause cause)
    {
        for (int row = _rows.Count; _watchesAll && row < State.Validators.Count; row++)
        {
            _places.Add(row, _rows.Count);
            _rows.Add(row);
            _entries.Add(default);
        }

        for (int place = 0; place < _rows.Count; place++)
        {
            ulong before = _entries[place].BalanceAfterGwei;
            ulong after = State.Validators.Balances[_rows[place]];
            if (after > before)
            {
                _entries[place] = _entries[place].Increase(cause, after - before);
            }
            else if (after < before)
            {
                _entries[place] = _entries[place].Decrease(cause, before - after);
            }
        }
    }

    private static int CountOf(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Validators.Count;
    }

    private void CheckAgreement()
    {
        for (int place = 0; place < _rows.Count; place++)
        {
            ulong balance = State.Validators.Balances[_rows[place]];
            if (_entries[place].BalanceAfterGwei != balance)
            {
                throw new InvalidOperationException(
                    $"Row {_rows[place]} has {balance} gwei, the book {_entries[place].BalanceAfterGwei}: the state was changed past the book.");
            }
        }
    }
}
