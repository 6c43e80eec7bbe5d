namespace StakingCore.DependencyInjection;

/// <summary>
/// Reads parameters from names and texts, as a configuration has them: <c>section.AsEnumerable(makePathsRelative: true)</c> of
/// Microsoft.Extensions.Configuration, a dictionary, the rows of a table. Nothing of it depends on the culture.
/// </summary>
/// <remarks>Names are those of the properties; upper and lower case are the same, and a part of a part is behind a colon.</remarks>
public static partial class StakingSettings
{
}
