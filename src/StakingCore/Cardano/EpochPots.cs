using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <summary>
/// The pots of one reward calculation: what the reserves give, what the treasury takes, what is there for the pools.
/// </summary>
/// <remarks>
/// Source: cardano-ledger <c>Shelley/LedgerState/PulsingReward.hs</c>, <c>startStep</c> and <c>circulation</c>. Every rounding is a
/// floor. <c>default</c> is a calculation with nothing in it. For an epoch with pots that a chain published, see
/// <see cref="RewardEpoch"/>, whose figures can be given one by one.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct EpochPots : IWrittenOnly
{
    /// <summary>The parameters that the pots were computed with; null in <c>default</c>, which was computed with none.</summary>
    public RewardParameters? Parameters { get; private init; }

    /// <summary>N: the blocks that the pots were computed with, all of the epoch outside the overlay schedule.</summary>
    public ulong BlocksMade { get; private init; }

    /// <summary>floor((1 − d) · f · slots): the blocks that pools are expected to make in the epoch.</summary>
    public ulong ExpectedBlocks { get; private init; }

    /// <summary>
    /// η: blocks made by blocks expected, before it is capped at 1; exactly 1 where d is 4/5 or more.
    /// </summary>
    public Ratio Eta { get; private init; }

    /// <summary>ΔR1 = floor(min(1, η) · ρ · reserves): what leaves the reserves.</summary>
    public Amount<Lovelace> Expansion { get; private init; }

    /// <summary>Fees plus expansion.</summary>
    public Amount<Lovelace> RewardPot { get; private init; }

    /// <summary>ΔT1 = floor(τ · reward pot): what the treasury takes.</summary>
    public Amount<Lovelace> TreasuryShare { get; private init; }

    /// <summary>R: the reward pot less the treasury's share; what pools can earn.</summary>
    public Amount<Lovelace> Available { get; private init; }

    /// <summary>
    /// All lovelace outside the reserves, which stake shares are measured against: the supply less the reserves during
    /// the epoch after the rewarded one (errata 17.1 of the formal specification).
    /// </summary>
    public Amount<Lovelace> Circulation { get; private init; }

    /// <summary>Computes the pots.</summary>
    /// <param name="parameters">The parameters of the epoch whose blocks are rewarded.</param>
    /// <param name="network">The network's constants.</param>
    /// <param name="reserves">The reserves when the calculation starts; at most the supply.</param>
    /// <param name="fees">The fees of the rewarded epoch, in lovelace.</param>
    /// <param name="blocksMade">
    /// All blocks of the epoch outside the overlay schedule, those of pools that have left since included.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The reserves are above the supply, or an amount is above 2^64 − 1.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// d is below 4/5 and yet no block is expected, so that η has no value.
    /// </exception>
    /// <exception cref="OverflowException">Fees plus expansion are above 2^64 − 1.</exception>
    public static EpochPots Compute(
        RewardParameters parameters,
        NetworkConstants network,
        Amount<Lovelace> reserves,
        Amount<Lovelace> fees,
        ulong blocksMade)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(network);
        LovelaceRange.Check(fees);
        if (reserves > network.MaxLovelaceSupply)
        {
            throw new ArgumentOutOfRangeException(
                nameof(reserves), reserves, $"The reserves are above the supply of {network.MaxLovelaceSupply:L}.");
        }

        ulong expectedBlocks = ExpectedBlocksOf(parameters, network);
        Ratio eta = EtaOf(parameters, expectedBlocks, blocksMade);
        Ratio capped = eta < Ratio.One ? eta : Ratio.One;

        // min(1, eta) · rho · reserves: below 2^64 · 2^64 · 2^64 over 2^64 · 2^64, within 512 bits.
        UInt512 expansion = ((UInt512)capped.Numerator * parameters.MonetaryExpansion.Numerator * reserves.BaseUnits)
            / ((UInt512)capped.Denominator * parameters.MonetaryExpansion.Denominator);
        var deltaR1 = new Amount<Lovelace>((UInt128)expansion);
        Amount<Lovelace> rewardPot = fees + deltaR1;
        if (rewardPot.BaseUnits > ulong.MaxValue)
        {
            throw new OverflowException($"Fees of {fees:L} and an expansion of {deltaR1:L} do not fit 64 bits.");
        }

        Amount<Lovelace> treasuryShare = rewardPot.MultiplyFloor(parameters.TreasuryCut);
        return new EpochPots
        {
            Parameters = parameters,
            BlocksMade = blocksMade,
            ExpectedBlocks = expectedBlocks,
            Eta = eta,
            Expansion = deltaR1,
            RewardPot = rewardPot,
            TreasuryShare = treasuryShare,
            Available = rewardPot - treasuryShare,
            Circulation = network.MaxLovelaceSupply - reserves,
        };
    }

    private static ulong ExpectedBlocksOf(RewardParameters parameters, NetworkConstants network)
    {
        // The floor comes before eta; it matters on networks where (1-d)·f·slots is not whole.
        Fraction pools = parameters.Decentralization.Complement;
        Fraction active = network.ActiveSlotCoefficient;
        UInt512 numerator = (UInt512)pools.Numerator * active.Numerator * network.SlotsPerEpoch;
        return (ulong)(numerator / ((UInt512)pools.Denominator * active.Denominator));
    }

    private static Ratio EtaOf(RewardParameters parameters, ulong expectedBlocks, ulong blocksMade)
    {
        if (parameters.IsFederated)
        {
            return Ratio.One;
        }

        return expectedBlocks != 0
            ? new Ratio(blocksMade, expectedBlocks)
            : throw new ArgumentException(
                $"No block is expected at d = {parameters.Decentralization}, so the blocks made have nothing to be measured by.",
                nameof(parameters));
    }
}
