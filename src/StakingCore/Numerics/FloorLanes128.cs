using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>The filter over two lanes.</summary>
internal struct FloorLanes128 : IFloorLanes<FloorLanes128>
{
    private readonly Vector128<double> _below;
    private readonly Vector128<double> _above;
    private Vector128<ulong> _sum;

    private FloorLanes128(double ratio)
    {
        _below = Vector128.Create(ratio * Proportion.Below);
        _above = Vector128.Create(ratio * Proportion.Above);
        _sum = Vector128<ulong>.Zero;
    }

    public static int Count => Vector128<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloorLanes128 Create(double ratio) => new(ratio);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloor(ref readonly ulong values, ref ulong results)
    {
        Vector128<double> value = Vector128.ConvertToDouble(Vector128.LoadUnsafe(in values));
        return TryFloor(value * _below, value * _above, ref results);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloorEach(ref readonly ulong values, ReadOnlySpan<int> index, ReadOnlySpan<double> ratios, ref ulong results)
    {
        Vector128<double> ratio = Vector128.Create(ratios[index[0] + 1], ratios[index[1] + 1]);
        Vector128<double> estimate = Vector128.ConvertToDouble(Vector128.LoadUnsafe(in values)) * ratio;
        return TryFloor(estimate * Proportion.Below, estimate * Proportion.Above, ref results);
    }

    public readonly ulong Sum() => Vector128.Sum(_sum);

    // The floor of the upper side is that of the lower one exactly where it does not exceed the lower side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFloor(Vector128<double> below, Vector128<double> above, ref ulong results)
    {
        Vector128<double> floor = Vector128.Floor(above);
        if (!Vector128.LessThanOrEqualAll(floor, below))
        {
            return false;
        }

        // Below 2^52 the sum floor + 2^52 is exact and holds the integer in its 52 fraction bits, on every instruction set.
        Vector128<double> shift = Vector128.Create(4503599627370496.0);
        Vector128<ulong> whole = (floor + shift).AsUInt64() ^ shift.AsUInt64();
        whole.StoreUnsafe(ref results);
        _sum += whole;
        return true;
    }
}
