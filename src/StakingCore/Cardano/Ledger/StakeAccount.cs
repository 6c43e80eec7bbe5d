using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>The account of a registered credential. <c>default</c> is an empty account that delegates to nobody; legal.</summary>
/// <remarks>Source: cardano-ledger <c>core/State/Account.hs</c>, <c>AccountState</c>.</remarks>
public readonly record struct StakeAccount
{
    /// <summary>The rewards on the account, in lovelace. They count as stake like the credential's UTxO.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public Amount<Lovelace> Balance
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(Balance));
    }

    /// <summary>The deposit that was paid at registration, in lovelace; it never counts as stake.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public Amount<Lovelace> Deposit
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(Deposit));
    }

    /// <summary>The pool that the credential delegates to; null where it delegates to none.</summary>
    public PoolId? Pool { get; init; }
}
