namespace StakingCore.Tool.Tests;

/// <summary>A test that needs a program of the system, and says so where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    /// <param name="program">The program.</param>
    public ShellFactAttribute(string program)
    {
        Program = program;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (OperatingSystem.IsWindows() || !folders.Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Skip = $"There is no {program} here.";
        }
    }

    /// <summary>The program.</summary>
    public string Program { get; }
}
