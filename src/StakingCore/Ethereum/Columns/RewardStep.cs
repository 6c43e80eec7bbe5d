namespace StakingCore.Ethereum;

/// <summary>Which halves of an epoch a pass over the columns does.</summary>
[Flags]
internal enum RewardStep
{
    /// <summary>Inactivity scores.</summary>
    Scores = 1,

    /// <summary>Rewards and penalties, with the scores as they then are.</summary>
    Balances = 2,

    /// <summary>Both, in this order.</summary>
    Both = Scores | Balances,
}
