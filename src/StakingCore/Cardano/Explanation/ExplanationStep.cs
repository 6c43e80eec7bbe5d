using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>One step of a calculation: what is computed, how, from which numbers, and how it is rounded.</summary>
public sealed record ExplanationStep
{
    /// <summary>The symbol that later steps use, for example <c>σ'</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Meaning { get; init; }

    /// <summary>The formula, in symbols.</summary>
    public required string Formula { get; init; }

    /// <summary>
    /// The formula with its numbers in place of the symbols; the same as <see cref="Formula"/> where there are none. Amounts
    /// are in lovelace.
    /// </summary>
    public required string Numbers { get; init; }

    /// <summary>The value before the rounding.</summary>
    public required ExactRational Exact { get; init; }

    /// <summary>The rounding.</summary>
    public required StepRounding Rounding { get; init; }

    /// <summary>What the result counts.</summary>
    public required StepUnit Unit { get; init; }

    /// <summary>The function of the ledger's source that does this.</summary>
    public required string Source { get; init; }

    /// <summary>The value after the rounding; the one that later steps use.</summary>
    public ExactRational Result => Rounding == StepRounding.Floor ? ExactRational.FromInteger(Exact.Floor()) : Exact;
}
