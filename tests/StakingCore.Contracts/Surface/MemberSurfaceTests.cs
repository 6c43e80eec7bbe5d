using System.Reflection;

namespace StakingCore.Contracts.Surface;

/// <summary>The reviewed text of a member says what its source says.</summary>
public class MemberSurfaceTests
{
    [Theory]
    [InlineData("Extension", "static string? Extension(this string text, int count)")]
    [InlineData("Plain", "static string Plain(string text, int count)")]
    public void Of_Method_ShowsWhetherItExtends(string method, string expected) => Assert.Equal(expected, Shown(method));

    [Theory]
    [InlineData("Pair", "static (int Whole, int Remainder) Pair(int value)")]
    [InlineData("Unnamed", "static (int, string?) Unnamed(int value)")]
    [InlineData("Nested", "static IReadOnlyList<(string? Name, (byte Low, string High) Range)?> Nested((int First, string?[] Others) given)")]
    [InlineData("Long", "static (int A, int B, int C, int D, int E, int F, int G, string? H, (int I, string? J) K) Long()")]
    public void Of_Tuple_ShowsTheNamesOfItsElements(string method, string expected) => Assert.Equal(expected, Shown(method));

    [Theory]
    [InlineData("Refusing", "static Func<string, Exception?> Refusing(Func<string?, Exception> other)")]
    [InlineData("Entry", "static KeyValuePair<string, string?> Entry(KeyValuePair<string?, string>? given)")]
    [InlineData("Tree", "static Dictionary<string, List<object?>?>? Tree(ref string?[]? many, out string? one)")]
    [InlineData("Generic", "static T? Generic<T>(T given, T? other)")]
    [InlineData("Value", "static TValue Value<TValue>(TValue? given, List<TValue> others)")]
    public void Of_NestedType_ShowsWhatMayBeNull(string method, string expected) => Assert.Equal(expected, Shown(method));

    [Theory]
    [InlineData("Named", "readonly (string? Name, T Value) Named")]
    [InlineData("Reads", "Func<T, string?>? Reads { get; init; }")]
    [InlineData("Rows", "IReadOnlyDictionary<string, SurfaceHolder<T>.Row?> Rows { get; }")]
    [InlineData("Raised", "event EventHandler<T?>? Raised")]
    [InlineData("Item", "T? this[string? name, int at] { get; }")]
    public void Of_MemberOfAGenericType_ShowsItsAnnotations(string member, string expected) =>
        Assert.Equal(expected, MemberSurface.Of(Assert.Single(typeof(SurfaceHolder<>).GetMember(member))));

    private static string? Shown(string method) =>
        MemberSurface.Of(typeof(SurfaceSample).GetMethod(method, BindingFlags.Public | BindingFlags.Static)!);
}
