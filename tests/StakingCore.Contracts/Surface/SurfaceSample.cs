namespace StakingCore.Contracts.Surface;

/// <summary>Members whose signatures say more than their types do.</summary>
internal static class SurfaceSample
{
    public static string? Extension(this string text, int count) => text.Length == count ? text : null;

    public static string Plain(string text, int count) => text[..count];

    public static (int Whole, int Remainder) Pair(int value) => (value / 2, value % 2);

    public static (int, string?) Unnamed(int value) => (value, null);

    public static IReadOnlyList<(string? Name, (byte Low, string High) Range)?> Nested((int First, string?[] Others) given) =>
        [(given.Others[0], ((byte)given.First, string.Empty))];

    public static (int A, int B, int C, int D, int E, int F, int G, string? H, (int I, string? J) K) Long() => default;

    public static Func<string, Exception?> Refusing(Func<string?, Exception> other) => text => other(text);

    public static KeyValuePair<string, string?> Entry(KeyValuePair<string?, string>? given) => new(given?.Value ?? string.Empty, null);

    public static Dictionary<string, List<object?>?>? Tree(ref string?[]? many, out string? one)
    {
        one = many?[0];
        return null;
    }

    public static T? Generic<T>(T given, T? other)
        where T : class => other ?? given;

    public static TValue Value<TValue>(TValue? given, List<TValue> others)
        where TValue : struct => given ?? others[0];
}
