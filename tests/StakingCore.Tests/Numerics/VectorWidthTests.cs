using System.Runtime.Intrinsics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>Tests switch each path on in turn: that means nothing where the switch gives another path than was asked for.</summary>
public sealed class VectorWidthTests
{
    [Fact]
    public void Resolve_AnyPathByName_IsThatPath()
    {
        foreach (VectorPath path in Enum.GetValues<VectorPath>().Where(path => path != VectorPath.Widest))
        {
            Assert.Equal(path, VectorWidth.Resolve(path));
        }
    }

    [Fact]
    public void Resolve_Widest_IsTheWidestThatIsAccelerated()
    {
        (VectorPath Path, bool IsAccelerated)[] widths =
        [
            (VectorPath.Vector512, Vector512.IsHardwareAccelerated),
            (VectorPath.Vector256, Vector256.IsHardwareAccelerated),
            (VectorPath.Vector128, Vector128.IsHardwareAccelerated),
            (VectorPath.Scalar, true),
        ];

        Assert.Equal(widths.First(width => width.IsAccelerated).Path, VectorWidth.Resolve(VectorPath.Widest));
    }
}
