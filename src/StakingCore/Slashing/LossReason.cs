namespace StakingCore.Slashing;

/// <summary>Why a party pays what a step says.</summary>
public enum LossReason
{
    /// <summary>In proportion to what each position holds.</summary>
    Share,

    /// <summary>Before anybody else, up to all it has.</summary>
    FirstLoss,

    /// <summary>A part of what the delegated stake would pay, for having taken on leverage.</summary>
    Leverage,

    /// <summary>No more than the cap that was promised to delegators.</summary>
    Cap,

    /// <summary>What others could not be charged under their cap.</summary>
    Excess,

    /// <summary>What parties before it left, up to all it has.</summary>
    Remainder,

    /// <summary>Nothing reachable is left.</summary>
    Uncovered,
}
