namespace StakingCore.Numerics;

/// <summary>
/// The filter of <see cref="Proportion"/> over as many values as one vector holds. Implementations are mutable structs
/// that a loop keeps in registers.
/// </summary>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal interface IFloorLanes<TSelf>
    where TSelf : struct, IFloorLanes<TSelf>
{
    /// <summary>The number of values of one step.</summary>
    static abstract int Count { get; }

    /// <summary>Starts with an empty sum and one ratio for all values.</summary>
    static abstract TSelf Create(double ratio);

    /// <summary>
    /// Takes one step with the ratio given at the start. False where any lane is undecided: then nothing was stored.
    /// </summary>
    bool TryFloor(ref readonly ulong values, ref ulong results);

    /// <summary>Takes one step with a ratio of its own for each lane.</summary>
    bool TryFloorEach(ref readonly ulong values, ReadOnlySpan<int> index, ReadOnlySpan<double> ratios, ref ulong results);

    /// <summary>
    /// The sum of what was stored. Each result is below 2^48 (see <see cref="Proportion"/>), so at eight lanes
    /// <see cref="ProportionalColumn.StepsPerSum"/> = 2^13 steps add up to less than 2^64.
    /// </summary>
    ulong Sum();
}
