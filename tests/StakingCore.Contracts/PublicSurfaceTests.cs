using StakingCore.Amounts;
using StakingCore.Contracts.Surface;
using StakingCore.DependencyInjection;
using StakingCore.Testing;
using VerifyXunit;

namespace StakingCore.Contracts;

/// <summary>A change of the public surface is a change of these files, which somebody reads.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public Task StakingCore_PublicSurface_IsTheReviewedOne() => Verifier.Verify(PublicSurface.Of(typeof(IAmountUnit).Assembly));

    [Fact]
    public Task DependencyInjection_PublicSurface_IsTheReviewedOne() => Verifier.Verify(PublicSurface.Of(typeof(StakingCoreServices).Assembly));

    [Fact]
    public Task Testing_PublicSurface_IsTheReviewedOne() => Verifier.Verify(PublicSurface.Of(typeof(StakingArbitraries).Assembly));
}
