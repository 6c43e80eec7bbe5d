using System.Reflection;
using StakingCore.Amounts;

namespace StakingCore.Hostility.Parsing;

/// <summary>A public type of the library that reads itself from text.</summary>
/// <param name="Type">The type.</param>
internal sealed record TextType(Type Type)
{
    /// <summary>All that there are, found by their methods, so that a new one is among them.</summary>
    internal static IReadOnlyList<TextType> All { get; } =
    [
        .. typeof(Amount<>).Assembly.GetExportedTypes()
            .Select(type => type == typeof(Amount<>) ? typeof(Amount<Wei>) : type)
            .Where(type => ParseOf(type) is not null)
            .Select(type => new TextType(type)),
    ];

    /// <summary>Reads by the method that throws.</summary>
    internal object? Parse(string text)
    {
        try
        {
            return ParseOf(Type)!.Invoke(null, [text]);
        }
        catch (TargetInvocationException error)
        {
            throw error.InnerException!;
        }
    }

    /// <summary>Reads by the method that does not; whatever it throws comes as the exception of the call.</summary>
    internal bool TryParse(string? text, out object? value)
    {
        if (TryParseOf(Type) is not { } method)
        {
            // Where there is only the one that throws, what it says counts.
            value = text is null ? null : ParseOrNull(text);
            return value is not null;
        }

        object?[] arguments = [text, null];
        bool isRead = (bool)method.Invoke(null, arguments)!;
        value = arguments[1];
        return isRead;
    }

    private object? ParseOrNull(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return null;
        }
    }

    public override string ToString() => Type.IsGenericType ? $"Amount of {Type.GetGenericArguments()[0].Name}" : Type.Name;

    private static MethodInfo? ParseOf(Type type) => type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string)]);

    private static MethodInfo? TryParseOf(Type type) =>
        type.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), type.MakeByRefType()]);
}
