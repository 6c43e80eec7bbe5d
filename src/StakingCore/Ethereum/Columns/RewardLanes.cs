using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingCore.Numerics;

namespace StakingCore.Ethereum;

/// <summary>
/// One epoch of as many validators as a vector has lanes: score, three votes and the inactivity penalty. Always the exact
/// integers, or nothing: where any lane is outside the bounds nothing is stored, and the caller takes those rows one by one.
/// </summary>
/// <remarks>
/// The bounds, beside those of the epoch (<see cref="EpochRewardBasis.IsNarrow"/>): an effective balance of 0 to 2048 whole
/// increments, a score below 2^23 and a balance below 2^62. Rewards and penalties of the votes are then
/// <see cref="BoundedShare"/>s of the increments, and effective balance · score stays below 2^64.
/// </remarks>
/// <typeparam name="TLanes">The width.</typeparam>
internal readonly ref struct RewardLanes<TLanes>
    where TLanes : struct, IWordLanes<TLanes>
{
    private readonly ref ulong _effectiveBalance;
    private readonly ref ulong _activation;
    private readonly ref ulong _exit;
    private readonly ref ulong _withdrawable;
    private readonly ref byte _slashed;
    private readonly ref byte _flags;
    private readonly ref ulong _scores;
    private readonly ref ulong _balances;
    private readonly TLanes _previous;
    private readonly TLanes _current;
    private readonly TLanes _bias;
    private readonly TLanes _recovery;
    private readonly VoteLanes<TLanes> _source;
    private readonly VoteLanes<TLanes> _target;
    private readonly VoteLanes<TLanes> _head;
    private readonly int _inactivityShift;
    private readonly bool _hasThirds;
    private readonly RewardStep _step;

    /// <summary>Prepares a pass. Every column has as many rows as the first; the epoch is narrow and not genesis.</summary>
    internal RewardLanes(
        in EpochRewardBasis basis, ValidatorEpochColumns columns, Span<ulong> scores, Span<ulong> balances, RewardStep step)
    {
        EthereumPreset preset = basis.Rules.Preset;
        _effectiveBalance = ref MemoryMarshal.GetReference(columns.EffectiveBalancesGwei);
        _activation = ref MemoryMarshal.GetReference(columns.ActivationEpochs);
        _exit = ref MemoryMarshal.GetReference(columns.ExitEpochs);
        _withdrawable = ref MemoryMarshal.GetReference(columns.WithdrawableEpochs);
        _slashed = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(columns.Slashed));
        _flags = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(columns.PreviousParticipation));
        _scores = ref MemoryMarshal.GetReference(scores);
        _balances = ref MemoryMarshal.GetReference(balances);
        _previous = TLanes.Create(basis.PreviousEpoch);
        _current = TLanes.Create(basis.Epoch);
        _bias = TLanes.Create(preset.InactivityScoreBias);
        _recovery = TLanes.Create(basis.IsInInactivityLeak ? 0 : preset.InactivityScoreRecoveryRate);
        _source = new VoteLanes<TLanes>(in basis, Participation.Source);
        _target = new VoteLanes<TLanes>(in basis, Participation.Target);
        _head = new VoteLanes<TLanes>(in basis, Participation.Head);
        _inactivityShift = basis.InactivityShift;
        _hasThirds = basis.HasThirds;
        _step = step;
    }

    /// <summary>Takes the validators from <paramref name="row"/> on. False where a lane is out of bounds: then nothing was stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryStep(int row)
    {
        var zero = TLanes.Create(0);
        var exits = TLanes.Load(ref Unsafe.Add(ref _exit, row));
        var activations = TLanes.Load(ref Unsafe.Add(ref _activation, row));
        TLanes eligible = TLanes.Without(TLanes.Less(_previous, exits), TLanes.Less(_previous, activations));
        TLanes present = eligible;
        var slashed = TLanes.LoadBytes(ref Unsafe.Add(ref _slashed, row));
        if (!slashed.IsZero())
        {
            // Few validators are slashed, so few rows need their withdrawable epoch. Previous + 1 is the current epoch.
            TLanes unslashed = TLanes.Equal(slashed & TLanes.CreateBytes(byte.MaxValue), zero);
            var withdrawable = TLanes.Load(ref Unsafe.Add(ref _withdrawable, row));
            present = eligible & unslashed;
            eligible |= TLanes.Without(TLanes.Less(_current, withdrawable), unslashed);
        }

        var flags = TLanes.LoadBytes(ref Unsafe.Add(ref _flags, row));
        TLanes onTarget = _target.Timely(flags) & present;
        var score = TLanes.Load(ref Unsafe.Add(ref _scores, row));
        TLanes excess = score >> RewardBounds.ScoreBits;
        if ((_step & RewardStep.Scores) != 0)
        {
            var one = TLanes.Create(1);
            TLanes moved = TLanes.Select(onTarget, TLanes.Max(score, one) - one, score + _bias);
            score = TLanes.Select(eligible, TLanes.Max(moved, _recovery) - _recovery, score);
        }

        if ((_step & RewardStep.Balances) == 0)
        {
            return TryStore(row, score, excess);
        }

        var effectiveBalance = TLanes.Load(ref Unsafe.Add(ref _effectiveBalance, row));
        TLanes increments = ((effectiveBalance >> RewardBounds.EvenBits) * TLanes.Create(RewardBounds.Reciprocal)) >> RewardBounds.ReciprocalBits;
        excess |= (increments * TLanes.Create(RewardBounds.Increment)) ^ effectiveBalance;
        excess |= (increments + TLanes.Create(BoundedShare.MaxFactor - 1)) >> (BitsOf(BoundedShare.MaxFactor) + 1);

        var balance = TLanes.Load(ref Unsafe.Add(ref _balances, row));
        excess |= balance >> RewardBounds.BalanceBits;
        balance = _source.Apply(balance, increments, _source.Timely(flags) & present, eligible);
        balance = _target.Apply(balance, increments, onTarget, eligible);
        balance = _head.Apply(balance, increments, _head.Timely(flags) & present, eligible);

        TLanes penalty = (effectiveBalance * score) >> _inactivityShift;
        if (_hasThirds)
        {
            excess |= penalty >> RewardBounds.ThirdsLimitBits;
            penalty = (penalty * TLanes.Create(RewardBounds.Third)) >> RewardBounds.ThirdBits;
        }

        penalty = TLanes.Without(penalty & eligible, onTarget);
        balance = TLanes.Max(balance, penalty) - penalty;
        if (!excess.IsZero())
        {
            return false;
        }

        balance.Store(ref Unsafe.Add(ref _balances, row));
        if ((_step & RewardStep.Scores) != 0)
        {
            score.Store(ref Unsafe.Add(ref _scores, row));
        }

        return true;
    }

    private static int BitsOf(ulong power) => System.Numerics.BitOperations.Log2(power);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryStore(int row, TLanes score, TLanes excess)
    {
        if (!excess.IsZero())
        {
            return false;
        }

        score.Store(ref Unsafe.Add(ref _scores, row));
        return true;
    }
}
