using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingCore.Numerics;

namespace StakingCore.Ethereum;

/// <summary>The sums of <see cref="ParticipationTotals"/> before their floor and their 64 bits.</summary>
internal struct ParticipationSums
{
    // Lanes wrap silently. With every balance below 2^48, eight lanes of 2^13 steps add up to less than 2^64; a block with a
    // larger balance in it, sixteen times what the whole of Ether comes to, is added up once more a row at a time.
    private const int BalanceBits = 48;
    private const int StepsPerBlock = 1 << 13;

    internal UInt128 Active;
    internal UInt128 Source;
    internal UInt128 Target;
    internal UInt128 Head;
    internal UInt128 CurrentTarget;

    internal static ParticipationSums Of(ulong epoch, ValidatorEpochColumns columns, VectorPath path) =>
        VectorWidth.Resolve(path) switch
        {
            VectorPath.Vector512 => Of<WordLanes512>(epoch, columns),
            VectorPath.Vector256 => Of<WordLanes256>(epoch, columns),
            VectorPath.Vector128 => Of<WordLanes128>(epoch, columns),
            VectorPath.Scalar => Of<WordLanes64>(epoch, columns),
            _ => OneByOne(epoch, columns),
        };

    private static ParticipationSums OneByOne(ulong epoch, ValidatorEpochColumns columns)
    {
        ParticipationSums sums = default;
        sums.AddRows(epoch, columns, 0, columns.Count);
        return sums;
    }

    private static ParticipationSums Of<TLanes>(ulong epoch, ValidatorEpochColumns columns)
        where TLanes : struct, IWordLanes<TLanes>
    {
        ParticipationSums sums = default;
        int row = 0;
        while (columns.Count - row >= TLanes.Count)
        {
            int end = row + (int.Min(StepsPerBlock, (columns.Count - row) / TLanes.Count) * TLanes.Count);
            if (!sums.TryAddBlock<TLanes>(epoch, columns, row, end))
            {
                sums.AddRows(epoch, columns, row, end);
            }

            row = end;
        }

        sums.AddRows(epoch, columns, row, columns.Count);
        return sums;
    }

    // One call does all rows, so it is compiled for good at once; and by itself, since inside a caller what it inlines is too much.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private bool TryAddBlock<TLanes>(ulong epoch, ValidatorEpochColumns columns, int start, int end)
        where TLanes : struct, IWordLanes<TLanes>
    {
        // Every column is as long as the first, which the columns' constructor has checked, and end is within it.
        ref ulong effectiveBalance = ref MemoryMarshal.GetReference(columns.EffectiveBalancesGwei);
        ref ulong activation = ref MemoryMarshal.GetReference(columns.ActivationEpochs);
        ref ulong exit = ref MemoryMarshal.GetReference(columns.ExitEpochs);
        ref byte slashed = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(columns.Slashed));
        ref byte previousFlags = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(columns.PreviousParticipation));
        ref byte currentFlags = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(columns.CurrentParticipation));
        var zero = TLanes.Create(0);
        var current = TLanes.Create(epoch);
        var previous = TLanes.Create(Previous(epoch));
        var anyBit = TLanes.CreateBytes(byte.MaxValue);
        var sourceBit = TLanes.CreateBytes((byte)Participation.Source);
        var targetBit = TLanes.CreateBytes((byte)Participation.Target);
        var headBit = TLanes.CreateBytes((byte)Participation.Head);
        TLanes active = zero, source = zero, target = zero, head = zero, currentTarget = zero, bits = zero;
        for (int row = start; row < end; row += TLanes.Count)
        {
            var balances = TLanes.Load(ref Unsafe.Add(ref effectiveBalance, row));
            var activations = TLanes.Load(ref Unsafe.Add(ref activation, row));
            var exits = TLanes.Load(ref Unsafe.Add(ref exit, row));
            var flags = TLanes.LoadBytes(ref Unsafe.Add(ref previousFlags, row));
            TLanes unslashed = TLanes.Equal(TLanes.LoadBytes(ref Unsafe.Add(ref slashed, row)) & anyBit, zero);
            TLanes ofCurrent = TLanes.Without(TLanes.Less(current, exits), TLanes.Less(current, activations)) & balances;
            TLanes ofPrevious = TLanes.Without(TLanes.Less(previous, exits), TLanes.Less(previous, activations)) & balances & unslashed;
            TLanes hasCurrent = TLanes.Equal(TLanes.LoadBytes(ref Unsafe.Add(ref currentFlags, row)) & targetBit, targetBit);
            bits |= balances;
            active += ofCurrent;
            source += ofPrevious & TLanes.Equal(flags & sourceBit, sourceBit);
            target += ofPrevious & TLanes.Equal(flags & targetBit, targetBit);
            head += ofPrevious & TLanes.Equal(flags & headBit, headBit);
            currentTarget += ofCurrent & unslashed & hasCurrent;
        }

        if (!(bits >> BalanceBits).IsZero())
        {
            return false;
        }

        Active += active.Sum();
        Source += source.Sum();
        Target += target.Sum();
        Head += head.Sum();
        CurrentTarget += currentTarget.Sum();
        return true;
    }

    private void AddRows(ulong epoch, ValidatorEpochColumns columns, int start, int end)
    {
        ulong previous = Previous(epoch);
        for (int row = start; row < end; row++)
        {
            ulong balance = columns.EffectiveBalancesGwei[row];
            ulong activation = columns.ActivationEpochs[row];
            ulong exit = columns.ExitEpochs[row];
            bool isCurrent = activation <= epoch && epoch < exit;
            Active += isCurrent ? balance : 0;
            if (columns.Slashed[row])
            {
                continue;
            }

            Participation flags = activation <= previous && previous < exit ? columns.PreviousParticipation[row] : Participation.None;
            Source += (flags & Participation.Source) != 0 ? balance : 0;
            Target += (flags & Participation.Target) != 0 ? balance : 0;
            Head += (flags & Participation.Head) != 0 ? balance : 0;
            CurrentTarget += isCurrent && (columns.CurrentParticipation[row] & Participation.Target) != 0 ? balance : 0;
        }
    }

    // The genesis epoch is its own previous one.
    private static ulong Previous(ulong epoch) => ulong.Max(epoch, 1) - 1;
}
