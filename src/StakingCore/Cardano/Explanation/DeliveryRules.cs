namespace StakingCore.Cardano.Explanation;

/// <summary>The rules of delivery in words, each with its place in the ledger's source.</summary>
internal static class DeliveryRules
{
    // Not ProtocolVersion's own switches: the explanation is to be a second opinion.
    internal static bool PaysOnlyTheFirst(ProtocolVersion version) => version.Major <= 2;

    internal static bool AsksAtStart(ProtocolVersion version) => version.Major <= 6;

    internal static string Text(RewardOutcome outcome, ProtocolVersion version) => outcome switch
    {
        RewardOutcome.Paid => Paid(version),
        RewardOutcome.UnregisteredAtBoundary =>
            $"{Name(version)}: delivered, but the account is not registered at the boundary, so the treasury gains it",
        RewardOutcome.UnregisteredAtStart =>
            $"{Name(version)}: an account not registered when the calculation starts has no entry; its share stays in the reserves",
        RewardOutcome.NotTheFirst =>
            $"{Name(version)}: an account is paid only its first entry (leader before member, then ascending pool id); "
            + "this later one stays in the reserves",
        RewardOutcome.NoBlocks => "A pool that made no block is not evaluated: it has no entry, not even one of zero",
        RewardOutcome.UnlistedPool => "The snapshot has no parameters of the pool: its stake counts as active and earns nothing",
        RewardOutcome.OwnerOfThePool => "An owner's stake in its own pool is part of the operator's reward; there is no member entry",
        _ => "A member reward of zero is dropped: there is no entry",
    };

    internal static string Source(RewardOutcome outcome) => outcome switch
    {
        RewardOutcome.Paid or RewardOutcome.UnregisteredAtBoundary => "IncrementalStake.hs applyRUpdFiltered",
        RewardOutcome.UnregisteredAtStart => "PulsingReward.hs startStep, Rewards.hs rewardOnePoolMember",
        RewardOutcome.NotTheFirst => "Rewards.hs filterRewards",
        RewardOutcome.NoBlocks or RewardOutcome.UnlistedPool => "Rewards.hs mkPoolRewardInfo",
        _ => "Rewards.hs rewardOnePoolMember",
    };

    private static string Paid(ProtocolVersion version)
    {
        if (PaysOnlyTheFirst(version))
        {
            return $"{Name(version)}: the account's first entry, and registered at the start and at the boundary, so it is paid";
        }

        return AsksAtStart(version)
            ? $"{Name(version)}: all entries of an account add up; registered at the start and at the boundary, so it is paid"
            : $"{Name(version)}: all entries of an account add up; registered at the boundary, so it is paid";
    }

    private static string Name(ProtocolVersion version) => $"{version.Era} (protocol {version.Major})";
}
