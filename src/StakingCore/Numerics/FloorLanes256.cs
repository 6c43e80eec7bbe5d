using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>The filter over four lanes.</summary>
internal struct FloorLanes256 : IFloorLanes<FloorLanes256>
{
    private readonly Vector256<double> _below;
    private readonly Vector256<double> _above;
    private Vector256<ulong> _sum;

    private FloorLanes256(double ratio)
    {
        _below = Vector256.Create(ratio * Proportion.Below);
        _above = Vector256.Create(ratio * Proportion.Above);
        _sum = Vector256<ulong>.Zero;
    }

    public static int Count => Vector256<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloorLanes256 Create(double ratio) => new(ratio);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloor(ref readonly ulong values, ref ulong results)
    {
        Vector256<double> value = Vector256.ConvertToDouble(Vector256.LoadUnsafe(in values));
        return TryFloor(value * _below, value * _above, ref results);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloorEach(ref readonly ulong values, ReadOnlySpan<int> index, ReadOnlySpan<double> ratios, ref ulong results)
    {
        Vector256<double> ratio = Vector256.Create(ratios[index[0] + 1], ratios[index[1] + 1], ratios[index[2] + 1], ratios[index[3] + 1]);
        Vector256<double> estimate = Vector256.ConvertToDouble(Vector256.LoadUnsafe(in values)) * ratio;
        return TryFloor(estimate * Proportion.Below, estimate * Proportion.Above, ref results);
    }

    public readonly ulong Sum() => Vector256.Sum(_sum);

    // The floor of the upper side is that of the lower one exactly where it does not exceed the lower side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFloor(Vector256<double> below, Vector256<double> above, ref ulong results)
    {
        Vector256<double> floor = Vector256.Floor(above);
        if (!Vector256.LessThanOrEqualAll(floor, below))
        {
            return false;
        }

        // Below 2^52 the sum floor + 2^52 is exact and holds the integer in its 52 fraction bits, on every instruction set.
        Vector256<double> shift = Vector256.Create(4503599627370496.0);
        Vector256<ulong> whole = (floor + shift).AsUInt64() ^ shift.AsUInt64();
        whole.StoreUnsafe(ref results);
        _sum += whole;
        return true;
    }
}
