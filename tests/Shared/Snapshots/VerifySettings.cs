#if !USE_VERIFY_XUNIT
namespace VerifyTests;

/// <summary>What a test says about the name of its snapshot.</summary>
internal sealed class VerifySettings
{
    internal string? MethodName { get; private set; }

    internal string? ParametersText { get; private set; }

    internal IReadOnlyList<object?> Parameters { get; private set; } = [];

    /// <summary>Names the snapshot after this instead of the test method: for a second snapshot in one test.</summary>
    internal void UseMethodName(string name) => MethodName = name;

    /// <summary>The theory's arguments, in order; leading ones will do if they tell the cases apart.</summary>
    internal void UseParameters(params object?[] parameters) => Parameters = parameters;

    /// <summary>The text after the underscore, in place of <c>name=value</c>.</summary>
    internal void UseTextForParameters(string parametersText) => ParametersText = parametersText;
}
#endif
