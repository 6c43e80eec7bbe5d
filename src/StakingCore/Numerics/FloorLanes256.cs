using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>The filter over  lanes.</summary>
internal struct FloorLanes256 : IFloorLanes<FloorLanes256>
{
    private readonly Vector256<double> _ratio;
    private Vector256<ulong> _sum;

    private FloorLanes256(Vector256<double> ratio)
    {
        _ratio = ratio;
        _sum = Vector256<ulong>.Zero;
    }

    public static int Count => Vector256<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloorLanes256 Create(double ratio) => new(Vector256.Create(ratio));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloor(ref readonly ulong values, ref ulong results) => TryFloor(in values, _ratio, ref results);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloorEach(ref readonly ulong values, ReadOnlySpan<int> index, ReadOnlySpan<double> ratios, ref ulong results) =>
        TryFloor(in values, Vector256.Create(ratios[index[0] + 1], ratios[index[1] + 1], ratios[index[2] + 1], ratios[index[3] + 1]), ref results);

    public readonly ulong Sum() => Vector256.Sum(_sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFloor(ref readonly ulong values, Vector256<double> ratio, ref ulong results)
    {
        Vector256<double> estimate = Vector256.ConvertToDouble(Vector256.LoadUnsafe(in values)) * ratio;
        Vector256<double> low = Vector256.Floor(estimate * Proportion.Below);
        Vector256<double> high = Vector256.Floor(estimate * Proportion.Above);
        if (!Vector256.EqualsAll(low, high))
        {
            return false;
        }

        // Below 2^52 the sum low + 2^52 is exact and holds the integer in its 52 fraction bits, on every instruction set.
        Vector256<double> shift = Vector256.Create(4503599627370496.0);
        Vector256<ulong> whole = (low + shift).AsUInt64() ^ shift.AsUInt64();
        whole.StoreUnsafe(ref results);
        _sum += whole;
        return true;
    }
}
