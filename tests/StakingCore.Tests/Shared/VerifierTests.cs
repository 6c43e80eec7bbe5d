using VerifyXunit;

namespace StakingCore.Tests.Shared;

/// <summary>Snapshots as any test takes them, against the committed files: this class also holds with the real package.</summary>
public sealed class VerifierTests
{
    [Fact]
    public async Task Verify_Fact_MatchesItsFile()
    {
        // The name of the test has to survive a change of thread.
        await Task.Yield();
        await Verifier.Verify("epoch 208\nreward 0.5 ₳");
    }

    [Fact]
    public Task Verify_Returned_MatchesItsFile() => Verifier.Verify("returned, not awaited");

    [Fact]
    public Task Verify_Extension_MatchesItsFile() => Verifier.Verify("{ \"epoch\": 208 }", "json");

    [Theory]
    [InlineData("alpha", 1)]
    [InlineData("beta", 2)]
    public Task Verify_Theory_MatchesOneFileACase(string pool, int epoch) =>
        Verifier.Verify($"{pool} in epoch {epoch}").UseParameters(pool, epoch);
}
