using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>The filter over  lanes.</summary>
internal struct FloorLanes512 : IFloorLanes<FloorLanes512>
{
    private readonly Vector512<double> _ratio;
    private Vector512<ulong> _sum;

    private FloorLanes512(Vector512<double> ratio)
    {
        _ratio = ratio;
        _sum = Vector512<ulong>.Zero;
    }

    public static int Count => Vector512<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloorLanes512 Create(double ratio) => new(Vector512.Create(ratio));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloor(ref readonly ulong values, ref ulong results) => TryFloor(in values, _ratio, ref results);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloorEach(ref readonly ulong values, ReadOnlySpan<int> index, ReadOnlySpan<double> ratios, ref ulong results) =>
        TryFloor(in values, Vector512.Create(ratios[index[0] + 1], ratios[index[1] + 1], ratios[index[2] + 1], ratios[index[3] + 1], ratios[index[4] + 1], ratios[index[5] + 1], ratios[index[6] + 1], ratios[index[7] + 1]), ref results);

    public readonly ulong Sum() => Vector512.Sum(_sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFloor(ref readonly ulong values, Vector512<double> ratio, ref ulong results)
    {
        Vector512<double> estimate = Vector512.ConvertToDouble(Vector512.LoadUnsafe(in values)) * ratio;
        Vector512<double> low = Vector512.Floor(estimate * Proportion.Below);
        Vector512<double> high = Vector512.Floor(estimate * Proportion.Above);
        if (!Vector512.EqualsAll(low, high))
        {
            return false;
        }

        // Below 2^52 the sum low + 2^52 is exact and holds the integer in its 52 fraction bits, on every instruction set.
        Vector512<double> shift = Vector512.Create(4503599627370496.0);
        Vector512<ulong> whole = (low + shift).AsUInt64() ^ shift.AsUInt64();
        whole.StoreUnsafe(ref results);
        _sum += whole;
        return true;
    }
}
