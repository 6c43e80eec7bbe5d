#if !USE_VERIFY_XUNIT
using System.Collections;
using System.Globalization;
using System.Reflection;

namespace VerifyTests;

/// <summary>Verify's file names: <c>Class.Method</c>, or <c>Class.Method_name=value_name=value</c> for a theory.</summary>
internal static class SnapshotName
{
    // What no file system Verify runs on takes; the same list everywhere, so that a snapshot has one name.
    private const string Forbidden = "\"\\<>|:*?/";

    internal static string Of(MethodInfo test, VerifySettings settings) =>
        $"{ClassName(test.ReflectedType!)}.{settings.MethodName ?? test.Name}{ParameterText(test, settings)}";

    private static string ClassName(Type type) => type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;

    private static string ParameterText(MethodInfo test, VerifySettings settings)
    {
        if (settings.ParametersText is { } text)
        {
            return "_" + text;
        }

        string[] names = [.. test.GetParameters().Select(parameter => parameter.Name!)];
        if (names.Length == 0)
        {
            return string.Empty;
        }

        // Without its arguments in the name, every case of the theory would share one file.
        if (settings.Parameters.Count == 0 || settings.Parameters.Count > names.Length)
        {
            throw new InvalidOperationException(
                $"{test.Name} takes parameters: call Verify(...).UseParameters({string.Join(", ", names)}), or leave out trailing ones.");
        }

        return string.Concat(settings.Parameters.Select((value, index) => $"_{names[index]}={Value(value)}"));
    }

    private static string Value(object? value)
    {
        string text = value switch
        {
            null => "null",
            string plain => plain,
            IEnumerable => throw new NotSupportedException("Name a collection with UseTextForParameters."),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return string.Concat(text.Select(letter => char.IsControl(letter) || Forbidden.Contains(letter, StringComparison.Ordinal) ? '-' : letter));
    }
}
#endif
