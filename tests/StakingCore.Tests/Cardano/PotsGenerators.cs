using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Testing;

namespace StakingCore.Tests.Cardano;

/// <summary>What one computation of the pots reads.</summary>
public sealed record GeneratedPots(
    RewardParameters Parameters, NetworkConstants Network, Amount<Lovelace> Reserves, Amount<Lovelace> Fees, ulong Blocks);

/// <summary>Generators of pots in which at least one block is expected, or d is past the threshold.</summary>
public static class PotsGenerators
{
    public static Arbitrary<GeneratedPots> Pots() => Arb.From(
        from rho in EpochGenerators.Margin()
        from tau in EpochGenerators.Margin()
        from d in Gen.Frequency((2, Gen.Constant(Fraction.Zero)), (2, EpochGenerators.Margin()))
        from active in EpochGenerators.Margin().Where(f => !f.IsZero)
        from slots in LogUniform.UInt64(1UL << 40).Where(slots => slots > 0)
        from supply in LogUniform.UInt64(1UL << 63)
        from reserves in LogUniform.UInt64(supply)
        from fees in LogUniform.UInt64(1UL << 62)
        from blocks in LogUniform.UInt64()
        let network = new NetworkConstants
        {
            SlotsPerEpoch = slots,
            ActiveSlotCoefficient = active,
            MaxLovelaceSupply = new Amount<Lovelace>(supply),
        }
        where !(d < new Fraction(4, 5)) || !((1UL - (BigRational)d) * active * slots < 1UL)
        select new GeneratedPots(
            RewardParameters.Mainnet with { MonetaryExpansion = rho, TreasuryCut = tau, Decentralization = d },
            network,
            new Amount<Lovelace>(reserves),
            new Amount<Lovelace>(fees),
            blocks));
}
