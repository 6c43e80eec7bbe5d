using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>The sums of one epoch's rewards, before the rules on accounts. <c>default</c> is an epoch without any.</summary>
public readonly record struct EpochRewardTotals : IWrittenOnly
{
    /// <summary>All stake in the snapshot, or 1 when it is empty, as the ledger has it.</summary>
    public Amount<Lovelace> ActiveStake { get; internal init; }

    /// <summary>The sum of all operators' rewards.</summary>
    public Amount<Lovelace> Leaders { get; internal init; }

    /// <summary>The sum of all members' rewards.</summary>
    public Amount<Lovelace> Members { get; internal init; }

    /// <summary>
    /// What no pool earned, floors included. It returns to the reserves, together with what the rules on accounts hold
    /// back (<see cref="RewardDelivery"/>).
    /// </summary>
    public Amount<Lovelace> Residue { get; internal init; }
}
