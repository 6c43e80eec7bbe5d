using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>Which width <see cref="VectorPath.Widest"/> stands for on this machine.</summary>
internal static class VectorWidth
{
    /// <summary>The path itself, or the widest that the machine accelerates.</summary>
    internal static VectorPath Resolve(VectorPath path) =>
        path != VectorPath.Widest ? path
        : Vector512.IsHardwareAccelerated ? VectorPath.Vector512
        : Vector256.IsHardwareAccelerated ? VectorPath.Vector256
        : Vector128.IsHardwareAccelerated ? VectorPath.Vector128
        : VectorPath.Scalar;
}
