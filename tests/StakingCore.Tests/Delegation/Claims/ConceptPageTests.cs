using System.Reflection;
using System.Text.RegularExpressions;

namespace StakingCore.Tests.Delegation.Claims;

public sealed partial class ConceptPageTests
{
    [Fact]
    public void EveryClaim_IsNamedOnThePageAsItsTestIs()
    {
        string[] claims = [.. typeof(ConceptPageTests).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(ConceptPageTests).Namespace && type.Name.EndsWith("ClaimTests", StringComparison.Ordinal))
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(static method => $"`{method.Name}`")];

        Assert.Equal(12, claims.Length);
        Assert.All(claims, static claim => Assert.Contains(claim, ConceptPage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryBlock_IsFilled()
    {
        string[] blocks = [.. Block().Matches(ConceptPage.Text).Select(static match => match.Groups["text"].Value)];

        Assert.Equal(12, blocks.Length);
        Assert.All(blocks, static block => Assert.StartsWith("\n| ", block, StringComparison.Ordinal));
    }

    [GeneratedRegex("<!-- computed: [a-z0-9-]+ -->(?<text>.*?)<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
