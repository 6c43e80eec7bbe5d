using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Where everything is, in base units. The sum is the same in every state of a ledger.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DelegationTotals
{
    /// <summary>The balances of all wallets.</summary>
    public required UInt128 Spendable { get; init; }

    /// <summary>The bonds of all open pools.</summary>
    public required UInt128 Bonds { get; init; }

    /// <summary>All locked stake, moves included.</summary>
    public required UInt128 Locked { get; init; }

    /// <summary>All exits, those included that were released and not withdrawn.</summary>
    public required UInt128 Exits { get; init; }

    /// <summary>The treasury.</summary>
    public required UInt128 Treasury { get; init; }

    /// <summary>The reserve.</summary>
    public required UInt128 Reserve { get; init; }

    /// <summary>What penalties burned.</summary>
    public required UInt128 Burned { get; init; }

    /// <summary>Everything.</summary>
    public UInt128 Sum => Spendable + Bonds + Locked + Exits + Treasury + Reserve + Burned;
}
