#if !USE_VERIFY_XUNIT
using System.Reflection;
using VerifyTests;

namespace StakingCore.Tests.Shared;

public sealed class SnapshotNameTests
{
    [Fact]
    public void Name_NoParameters_IsClassAndMethod() => Assert.Equal("SnapshotNameTests.Plain", Name(nameof(Plain)));

    [Fact]
    public void Name_MethodName_ReplacesTheMethod() =>
        Assert.Equal("SnapshotNameTests.Second", Name(nameof(Plain), settings => settings.UseMethodName("Second")));

    [Fact]
    public void Name_Parameters_AreNamedAndInvariant() =>
        Assert.Equal("SnapshotNameTests.Theory_epoch=208_share=0.5", Name(nameof(Theory), settings => settings.UseParameters(208, 0.5m)));

    [Fact]
    public void Name_LeadingParameters_AreEnough() =>
        Assert.Equal("SnapshotNameTests.Theory_epoch=null", Name(nameof(Theory), settings => settings.UseParameters(new object?[] { null })));

    [Fact]
    public void Name_ForbiddenLetters_BecomeDashes() =>
        Assert.Equal("SnapshotNameTests.Theory_epoch=a-b-c-d", Name(nameof(Theory), settings => settings.UseParameters("a/b:c\nd")));

    [Fact]
    public void Name_ParametersText_ReplacesThem() =>
        Assert.Equal("SnapshotNameTests.Theory_first", Name(nameof(Theory), settings => settings.UseTextForParameters("first")));

    [Fact]
    public void Name_TheoryWithoutParameters_Throws()
    {
        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => Name(nameof(Theory)));

        Assert.Contains("UseParameters(epoch, share)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_NestedClass_HasItsParent() => Assert.Equal(
        "SnapshotNameTests.Nested.Method",
        SnapshotName.Of(typeof(Nested).GetMethod(nameof(Nested.Method), BindingFlags.Static | BindingFlags.NonPublic)!, new VerifySettings()));

    private static string Name(string method, Action<VerifySettings>? change = null)
    {
        VerifySettings settings = new();
        change?.Invoke(settings);
        return SnapshotName.Of(typeof(SnapshotNameTests).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!, settings);
    }

    private static void Plain()
    {
    }

    private static void Theory(object epoch, object share) => _ = (epoch, share);

    private static class Nested
    {
        internal static void Method()
        {
        }
    }
}
#endif
