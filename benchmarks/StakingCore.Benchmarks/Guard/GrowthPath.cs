namespace StakingCore.Benchmarks.Guard;

/// <summary>A hot path with what it is measured against, at any number of rows.</summary>
/// <param name="Name">The name of the path, as the picture shows it.</param>
/// <param name="Unit">What a row is, in the plural.</param>
/// <param name="Make">The three runs for a number of rows.</param>
internal sealed record GrowthPath(string Name, string Unit, Func<int, GrowthRuns> Make);

/// <summary>Three ways over the same rows.</summary>
/// <param name="Library">The hot path.</param>
/// <param name="BigInteger">The same figures by <c>BigInteger</c>.</param>
/// <param name="Copy">The same columns copied.</param>
internal sealed record GrowthRuns(Action Library, Action BigInteger, Action Copy);
