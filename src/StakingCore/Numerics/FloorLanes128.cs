using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>The filter over  lanes.</summary>
internal struct FloorLanes128 : IFloorLanes<FloorLanes128>
{
    private readonly Vector128<double> _ratio;
    private Vector128<ulong> _sum;

    private FloorLanes128(Vector128<double> ratio)
    {
        _ratio = ratio;
        _sum = Vector128<ulong>.Zero;
    }

    public static int Count => Vector128<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloorLanes128 Create(double ratio) => new(Vector128.Create(ratio));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloor(ref readonly ulong values, ref ulong results) => TryFloor(in values, _ratio, ref results);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFloorEach(ref readonly ulong values, ReadOnlySpan<int> index, ReadOnlySpan<double> ratios, ref ulong results) =>
        TryFloor(in values, Vector128.Create(ratios[index[0] + 1], ratios[index[1] + 1]), ref results);

    public readonly ulong Sum() => Vector128.Sum(_sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFloor(ref readonly ulong values, Vector128<double> ratio, ref ulong results)
    {
        Vector128<double> estimate = Vector128.ConvertToDouble(Vector128.LoadUnsafe(in values)) * ratio;
        Vector128<double> low = Vector128.Floor(estimate * Proportion.Below);
        Vector128<double> high = Vector128.Floor(estimate * Proportion.Above);
        if (!Vector128.EqualsAll(low, high))
        {
            return false;
        }

        // Below 2^52 the sum low + 2^52 is exact and holds the integer in its 52 fraction bits, on every instruction set.
        Vector128<double> shift = Vector128.Create(4503599627370496.0);
        Vector128<ulong> whole = (low + shift).AsUInt64() ^ shift.AsUInt64();
        whole.StoreUnsafe(ref results);
        _sum += whole;
        return true;
    }
}
