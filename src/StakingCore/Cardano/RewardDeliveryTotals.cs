using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>Where the rewards of an epoch went, in sums. <c>default</c> is an epoch without rewards.</summary>
public readonly record struct RewardDeliveryTotals : IWrittenOnly
{
    /// <summary>Paid to registered accounts.</summary>
    public Amount<Lovelace> ToAccounts { get; internal init; }

    /// <summary>Delivered, but to accounts that are not registered at the boundary: the treasury's.</summary>
    public Amount<Lovelace> ToTreasury { get; internal init; }

    /// <summary>Not delivered because the account was not registered when the calculation started: the reserves'.</summary>
    public Amount<Lovelace> Unregistered { get; internal init; }

    /// <summary>Not delivered because Shelley pays an account only its first reward: the reserves'.</summary>
    public Amount<Lovelace> Ignored { get; internal init; }

    /// <summary>What the reward update counts as paid out: to accounts and to the treasury.</summary>
    public Amount<Lovelace> Delivered => ToAccounts + ToTreasury;
}
