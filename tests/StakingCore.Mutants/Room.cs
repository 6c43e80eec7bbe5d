using System.IO.Enumeration;
using System.Text.Json;
using Microsoft.VisualStudio.TestPlatform.Common.Filtering;

namespace StakingCore.Mutants;

/// <summary>A room of the library and the tests that are its own: one of Stryker's configurations in <c>tests/mutation</c>.</summary>
internal sealed class Room
{
    private readonly string[] _files;
    private readonly FilterExpressionWrapper _tests;

    private Room(string[] files, FilterExpressionWrapper tests)
    {
        _files = files;
        _tests = tests;
    }

    internal static Room Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement configuration = json.RootElement.GetProperty("stryker-config");
        var tests = new FilterExpressionWrapper(configuration.GetProperty("test-case-filter").GetString()!);
        return tests.ParseError is { } error
            ? throw new InvalidDataException($"{path}: {error}")
            : new Room([.. configuration.GetProperty("mutate").EnumerateArray().Select(pattern => pattern.GetString()!)], tests);
    }

    /// <summary>Whether a file is mutated: named by a pattern, and by none that begins with <c>!</c>.</summary>
    internal bool HasFile(string file) =>
        _files.Any(pattern => pattern[0] != '!' && Matches(pattern, file)) && !_files.Any(pattern => pattern[0] == '!' && Matches(pattern[1..], file));

    internal bool HasTest(string name) => _tests.Evaluate(property => property == "FullyQualifiedName" ? name : null);

    // A star goes over folders in the framework's simple expressions and does not in Stryker's, unless there are two.
    private static bool Matches(string pattern, string file) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("**/", "*", StringComparison.Ordinal), file, ignoreCase: false)
        && (pattern.Contains("**", StringComparison.Ordinal) || pattern.Count(c => c == '/') == file.Count(c => c == '/'));
}
