using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.RocketPool.Exposure;

/// <summary>
/// What a release asks of a node, in terms of the core: bond, borrowed, leverage, and the loss that users never see. Immutable
/// and thread-safe.
/// </summary>
public sealed record BondRule
{
    private static readonly UInt128 _stake = EtherAmounts.Validator.BaseUnits;

    private BondRule(string name, RocketPoolRelease? release, BondCurve curve, Fixed18 rplMinimum)
    {
        Name = name;
        Release = release;
        Curve = curve;
        RplMinimum = rplMinimum;
    }

    /// <summary>v1.0 and v1.1: 16 ETH, and RPL worth 10% of what is borrowed.</summary>
    public static BondRule Half { get; } = OfMinipool("half", RocketPoolRelease.Launch, 0, Tenth);

    /// <summary>v1.2 and v1.3: 8 ETH, and RPL worth 10% of what is borrowed.</summary>
    public static BondRule Leb8 { get; } = OfMinipool("LEB8", RocketPoolRelease.Atlas, 1, Tenth);

    /// <summary>v1.3.1 after RPIP-62: 8 ETH and no RPL.</summary>
    public static BondRule Leb8WithoutRpl { get; } = OfMinipool("LEB8 without RPL", RocketPoolRelease.HoustonUpdate, 1, default);

    /// <summary>v1.4: 4 ETH for every validator.</summary>
    public static BondRule Saturn1 { get; } =
        OfMegapool("megapool", RocketPoolRelease.Saturn1, MegapoolBond.Saturn1);

    /// <summary>The reduced bond of 1.5 ETH from the third validator on, that was voted in 2024 and deferred.</summary>
    public static BondRule ReducedBond { get; } = OfMegapool("megapool at 1.5 ETH", null, new MegapoolBond(EtherAmounts.Milli(1_500)));

    /// <summary>The reduced bond at its guard rail, 1 ETH from the third validator on.</summary>
    public static BondRule GuardRail { get; } = OfMegapool("megapool at 1 ETH", null, new MegapoolBond(EtherAmounts.Milli(1_000)));

    /// <summary>Every rule, the oldest first. A minipool of an oracle member (v1.0) has no bond and so no leverage to state.</summary>
    public static IReadOnlyList<BondRule> All { get; } = [Half, Leb8, Leb8WithoutRpl, Saturn1, ReducedBond, GuardRail];

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The release that has it; null where none does.</summary>
    public RocketPoolRelease? Release { get; }

    /// <summary>The bond for a number of validators.</summary>
    public BondCurve Curve { get; }

    /// <summary>The RPL that is asked for, as a part of what is borrowed.</summary>
    public Fixed18 RplMinimum { get; }

    private static Fixed18 Tenth => new(Fixed18.Scale / 10);

    /// <summary>The rule with which a node opens its smallest bond in a release.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is none of its values.</exception>
    public static BondRule Of(RocketPoolRelease release) => release switch
    {
        RocketPoolRelease.Launch or RocketPoolRelease.Redstone => Half,
        RocketPoolRelease.Atlas or RocketPoolRelease.Houston => Leb8,
        RocketPoolRelease.HoustonUpdate => Leb8WithoutRpl,
        RocketPoolRelease.Saturn1 => Saturn1,
        _ => throw RocketPoolReleases.Unknown(release),
    };

    /// <summary>The bond for a number of validators, in wei.</summary>
    /// <param name="validators">How many.</param>
    /// <exception cref="OverflowException">The bond is above 2^128 − 1 wei.</exception>
    public Amount<Wei> Bond(ulong validators) => new((UInt128)Curve.BondFor(validators));

    /// <summary>What they borrow, in wei: 32 ETH each less the bond.</summary>
    /// <param name="validators">How many.</param>
    /// <exception cref="OverflowException">The stake is above 2^128 − 1 wei.</exception>
    public Amount<Wei> Borrowed(ulong validators) => new Amount<Wei>(_stake * validators) - Bond(validators);

    /// <summary>Stake per bond.</summary>
    /// <param name="validators">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validators"/> is 0.</exception>
    public ExactRational Leverage(ulong validators) => Stake(validators) / Exact(Bond(validators));

    /// <summary>Borrowed per bond: the leverage less 1.</summary>
    /// <param name="validators">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validators"/> is 0.</exception>
    public ExactRational BorrowedPerBond(ulong validators) => Leverage(validators) - ExactRational.One;

    /// <summary>Stake per bond and RPL, where the node stakes no more RPL than it must.</summary>
    /// <param name="validators">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validators"/> is 0.</exception>
    public ExactRational LeverageWithRpl(ulong validators) =>
        Stake(validators) / (Exact(Bond(validators)) + (Exact(Borrowed(validators)) * new ExactRational(RplMinimum.Parts, Fixed18.Scale)));

    /// <summary>The largest loss, as a part of the stake, that the bond takes whole: 1 ÷ leverage.</summary>
    /// <param name="validators">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validators"/> is 0.</exception>
    public ExactRational LossUsersNeverSee(ulong validators) => Exact(Bond(validators)) / Stake(validators);

    private static ExactRational Stake(ulong validators)
    {
        ArgumentOutOfRangeException.ThrowIfZero(validators);
        return ExactRational.FromInteger(_stake * validators);
    }

    private static ExactRational Exact(Amount<Wei> amount) => ExactRational.FromInteger(amount.BaseUnits);

    private static BondRule OfMinipool(string name, RocketPoolRelease release, int size, Fixed18 rplMinimum)
    {
        UInt128 bond = MinipoolBonds.Of(release)[size].BaseUnits;
        return new BondRule(name, release, new BondCurve([bond], bond, _stake), rplMinimum);
    }

    private static BondRule OfMegapool(string name, RocketPoolRelease? release, MegapoolBond bond) => new(
        name,
        release,
        new BondCurve([bond.Requirement(1).BaseUnits, bond.Requirement(2).BaseUnits], bond.Reduced.BaseUnits, _stake),
        default);
}
