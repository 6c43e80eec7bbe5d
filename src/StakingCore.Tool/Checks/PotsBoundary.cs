using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Explanation;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>One boundary recomputed: the reward pot, then the reserves and the treasury as far as the row has what they take.</summary>
internal sealed class PotsBoundary
{
    private PotsBoundary(PotsRow row, PotsExplanation explanation)
    {
        Row = row;
        Explanation = explanation;
        EpochPots pots = explanation.Pots;
        var rewardPot = FigureCheck.Of("rewardPot", row.RewardPot, (BigInteger)pots.RewardPot.BaseUnits);
        FigureCheck? reserves = null;
        if (row is { Distributed: { } distributed, UnregisteredToTreasury: { } unregistered, OtherReserves: { } otherReserves })
        {
            Residue = (BigInteger)pots.Available.BaseUnits - distributed.BaseUnits - unregistered.BaseUnits;
            ReservesAfter = (BigInteger)row.ReservesBefore.BaseUnits - pots.Expansion.BaseUnits + Residue + otherReserves;
            reserves = FigureCheck.Of("reservesAfter", row.ReservesAfter, ReservesAfter.Value);
        }

        FigureCheck? treasury = null;
        if (row is { UnregisteredToTreasury: { } toTreasury, UnclaimedRefunds: { } refunds, OtherTreasury: { } otherTreasury })
        {
            TreasuryAfter = (BigInteger)row.TreasuryBefore.BaseUnits + pots.TreasuryShare.BaseUnits + toTreasury.BaseUnits
                + refunds.BaseUnits + otherTreasury;
            treasury = FigureCheck.Of("treasuryAfter", row.TreasuryAfter, TreasuryAfter.Value);
        }

        RewardPotCheck = rewardPot;
        ReservesCheck = reserves;
        TreasuryCheck = treasury;
    }

    internal PotsRow Row { get; }

    internal PotsExplanation Explanation { get; }

    internal EpochPots Pots => Explanation.Pots;

    /// <summary>What returns to the reserves; null where the row does not say what was paid.</summary>
    internal BigInteger? Residue { get; }

    internal BigInteger? ReservesAfter { get; }

    internal BigInteger? TreasuryAfter { get; }

    internal FigureCheck? RewardPotCheck { get; }

    internal FigureCheck? ReservesCheck { get; }

    internal FigureCheck? TreasuryCheck { get; }

    /// <summary>The checks that could be made.</summary>
    internal IEnumerable<FigureCheck> Checks => new[] { RewardPotCheck, ReservesCheck, TreasuryCheck }.OfType<FigureCheck>();

    internal bool Agrees => Checks.All(check => check.IsEqual);

    /// <summary>
    /// Whether something outside the reward update moved a pot. The row states it as a residue, so that reserves and treasury
    /// close by construction there.
    /// </summary>
    internal bool HasOutsideMovement => (Row.OtherReserves ?? 0) != 0 || (Row.OtherTreasury ?? 0) != 0;

    internal static PotsBoundary Compute(PotsRow row)
    {
        // nOpt and a0 do not enter the pots; rho 3/1000 and tau 1/5 have never changed on any of the three networks.
        RewardParameters parameters = RewardParameters.Mainnet with
        {
            Decentralization = row.Decentralization,
            ProtocolVersion = new ProtocolVersion(row.ProtocolMajor),
        };
        return new PotsBoundary(row, PotsExplanation.Compute(parameters, row.Network, row.ReservesBefore, row.Fees, row.Blocks));
    }
}
