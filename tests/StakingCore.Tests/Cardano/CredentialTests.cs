using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

public sealed class CredentialTests
{
    [Theory]
    [InlineData("k:00ff", false)]
    [InlineData("s:00ff", true)]
    public void Parse_KeyOrScript_RoundTrips(string text, bool isScript)
    {
        var credential = Credential.Parse(text);

        Assert.Equal(isScript, credential.IsScript);
        Assert.Equal(text, credential.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("k:")]
    [InlineData("x:aa")]
    [InlineData("kaa")]
    [InlineData("K:aa")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.Throws<FormatException>(() => Credential.Parse(text));
        Assert.False(Credential.TryParse(text, out _));
    }

    [Fact]
    public void Order_KeysComeBeforeScriptsThenByHash()
    {
        Credential[] sorted = [Credential.Key("a"), Credential.Key("b"), Credential.Script("a")];

        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.NotEqual(Credential.Key("a"), Credential.Script("a"));
    }
}
