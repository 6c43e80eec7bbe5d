namespace StakingCore.Tool.Checks;

/// <summary>One step of a validator's epoch: what is computed, how, from which numbers, and what comes out.</summary>
/// <param name="Symbol">The symbol that later steps use.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Formula">The formula in symbols.</param>
/// <param name="Numbers">The formula with its numbers.</param>
/// <param name="Result">The result; amounts in gwei.</param>
/// <param name="Source">The function of the specification.</param>
internal sealed record EthereumStep(string Symbol, string Meaning, string Formula, string Numbers, Int128 Result, string Source);
