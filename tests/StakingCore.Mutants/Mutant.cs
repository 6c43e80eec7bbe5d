namespace StakingCore.Mutants;

/// <summary>One change that Stryker made: where it is, and what stands there instead.</summary>
/// <param name="Id">Stryker's number, by which the build switches the change on.</param>
/// <param name="File">The file, from <c>src/StakingCore</c> on.</param>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Original">The text of that line that is replaced.</param>
/// <param name="Replacement">What stands there when the mutant is on.</param>
internal sealed record Mutant(int Id, string File, int Line, string Original, string Replacement);
