using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Where all lovelace is at one moment. No transition changes <see cref="Total"/>. <c>default</c> is a ledger without any.
/// </summary>
/// <remarks>Source: cardano-ledger <c>Shelley/AdaPots.hs</c>, <c>totalAdaPotsES</c>. Every amount is in lovelace.</remarks>
public readonly record struct AdaPots : IWrittenOnly
{
    /// <summary>What is not yet in circulation.</summary>
    public Amount<Lovelace> Reserves { get; internal init; }

    /// <summary>The treasury.</summary>
    public Amount<Lovelace> Treasury { get; internal init; }

    /// <summary>The fee pot: what the fee snapshot holds, and the fees since.</summary>
    public Amount<Lovelace> Fees { get; internal init; }

    /// <summary>Donations that reach the treasury at the next boundary.</summary>
    public Amount<Lovelace> Donations { get; internal init; }

    /// <summary>The rewards on all accounts.</summary>
    public Amount<Lovelace> Accounts { get; internal init; }

    /// <summary>The deposits of all registered credentials.</summary>
    public Amount<Lovelace> CredentialDeposits { get; internal init; }

    /// <summary>The deposits of all registered pools.</summary>
    public Amount<Lovelace> PoolDeposits { get; internal init; }

    /// <summary>The UTxO at addresses with a stake credential.</summary>
    public Amount<Lovelace> UtxoStake { get; internal init; }

    /// <summary>All other UTxO.</summary>
    public Amount<Lovelace> OtherUtxo { get; internal init; }

    /// <summary>The sum of all of these: the network's supply.</summary>
    public Amount<Lovelace> Total =>
        Reserves + Treasury + Fees + Donations + Accounts + CredentialDeposits + PoolDeposits + UtxoStake + OtherUtxo;
}
