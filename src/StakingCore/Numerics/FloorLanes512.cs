using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>The filter over eight lanes.</summary>
internal struct FloorLanes512 : IFloorLanes<FloorLanes512>
{
    private readonly Vector512<double> _below;
    private readonly Vector512<double> _above;
    private Vector512<ulong> _sum;

    private FloorLanes512(double ratio)
    {
        _below = Vector512.Create(ratio * Proportion.Below);
        _above = Vector512.Create(ratio * Proportion.Above);
        _sum = Vector512<ulong>.Zero;
    }

    public static int Count => Vector512<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloorLanes512 Create(double ratio) => new(ratio);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloor(ref readonly ulong values, ref ulong results)
    {
        Vector512<double> value = Vector512.ConvertToDouble(Vector512.LoadUnsafe(in values));
        return TryFloor(value * _below, value * _above, ref results);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloorEach(ref readonly ulong values, ReadOnlySpan<int> index, ReadOnlySpan<double> ratios, ref ulong results)
    {
        Vector512<double> ratio = Vector512.Create(ratios[index[0] + 1], ratios[index[1] + 1], ratios[index[2] + 1], ratios[index[3] + 1], ratios[index[4] + 1], ratios[index[5] + 1], ratios[index[6] + 1], ratios[index[7] + 1]);
        Vector512<double> estimate = Vector512.ConvertToDouble(Vector512.LoadUnsafe(in values)) * ratio;
        return TryFloor(estimate * Proportion.Below, estimate * Proportion.Above, ref results);
    }

    public readonly ulong Sum() => Vector512.Sum(_sum);

    // The floor of the upper side is that of the lower one exactly where it does not exceed the lower side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFloor(Vector512<double> below, Vector512<double> above, ref ulong results)
    {
        Vector512<double> floor = Vector512.Floor(above);
        if (!Vector512.LessThanOrEqualAll(floor, below))
        {
            return false;
        }

        // Below 2^52 the sum floor + 2^52 is exact and holds the integer in its 52 fraction bits, on every instruction set.
        Vector512<double> shift = Vector512.Create(4503599627370496.0);
        Vector512<ulong> whole = (floor + shift).AsUInt64() ^ shift.AsUInt64();
        whole.StoreUnsafe(ref results);
        _sum += whole;
        return true;
    }
}
