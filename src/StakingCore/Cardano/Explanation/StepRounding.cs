namespace StakingCore.Cardano.Explanation;

/// <summary>How a step rounds its exact value. The reward rules know no other rounding than the floor.</summary>
public enum StepRounding
{
    /// <summary>Not at all: the result is the exact value.</summary>
    None,

    /// <summary>Down to the next integer.</summary>
    Floor,
}
