using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>One boundary of a pots file; null is a cell that is empty.</summary>
internal sealed record PotsRow
{
    internal required int Line { get; init; }

    internal required string NetworkName { get; init; }

    internal required NetworkConstants Network { get; init; }

    /// <summary>The epoch that the boundary enters.</summary>
    internal required ulong Epoch { get; init; }

    internal required ulong EarnedEpoch { get; init; }

    internal required uint ProtocolMajor { get; init; }

    internal required Fraction Decentralization { get; init; }

    internal required ulong Blocks { get; init; }

    internal required BlocksBasis Basis { get; init; }

    internal required Amount<Lovelace> ReservesBefore { get; init; }

    internal required Amount<Lovelace> TreasuryBefore { get; init; }

    internal required Amount<Lovelace> Fees { get; init; }

    internal Amount<Lovelace>? RewardPot { get; init; }

    /// <summary>Paid to accounts.</summary>
    internal Amount<Lovelace>? Distributed { get; init; }

    internal Amount<Lovelace>? UnregisteredToTreasury { get; init; }

    internal Amount<Lovelace>? UnclaimedRefunds { get; init; }

    /// <summary>What else moved the treasury: a residue, of either sign.</summary>
    internal Int128? OtherTreasury { get; init; }

    /// <summary>What else moved the reserves: a residue, of either sign.</summary>
    internal Int128? OtherReserves { get; init; }

    internal Amount<Lovelace>? ReservesAfter { get; init; }

    internal Amount<Lovelace>? TreasuryAfter { get; init; }
}
