using System.Collections.Immutable;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Leverage;

/// <summary>
/// The bond that an operator needs for a number of validators: a few stated sums for the first ones, and the same step for
/// every one after. The rest of each validator's stake is borrowed from others.
/// </summary>
/// <remarks>Amounts are in base units, wei for the presets. Immutable and thread-safe.</remarks>
public sealed class BondCurve : ILeverageLimit
{
    private static readonly UInt128 _milliEther = 1_000_000_000_000_000;

    /// <summary>Makes the curve.</summary>
    /// <param name="firstBonds">
    /// The bond for 1, 2, ... validators, as running sums: at least one, and every validator needs more than nothing and at most
    /// its stake.
    /// </param>
    /// <param name="furtherBond">The bond of every further validator, above 0 and at most its stake.</param>
    /// <param name="validatorStake">The stake of one validator.</param>
    /// <exception cref="ArgumentException">There is no first bond.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A validator's bond is 0 or above its stake.</exception>
    public BondCurve(ReadOnlySpan<UInt128> firstBonds, UInt128 furtherBond, UInt128 validatorStake)
    {
        if (firstBonds.IsEmpty)
        {
            throw new ArgumentException("Found no first bond, expected the bond for one validator at least.", nameof(firstBonds));
        }

        UInt128 before = 0;
        foreach (UInt128 bond in firstBonds)
        {
            RequireBond(bond > before ? bond - before : 0, validatorStake, nameof(firstBonds));
            before = bond;
        }

        RequireBond(furtherBond, validatorStake, nameof(furtherBond));
        FirstBonds = [.. firstBonds];
        FurtherBond = furtherBond;
        ValidatorStake = validatorStake;
    }

    /// <summary>Rocket Pool from its launch: 16 ETH for each minipool. Source: RocketNodeDeposit of v1.0.</summary>
    public static BondCurve RocketPoolLeb16 { get; } = Ether([16_000], 16_000);

    /// <summary>Rocket Pool, Atlas: 8 ETH for each minipool. Source: RocketNodeDeposit of v1.2.</summary>
    public static BondCurve RocketPoolLeb8 { get; } = Ether([8_000], 8_000);

    /// <summary>Rocket Pool, Saturn 1: 4 ETH for each validator. Source: RPIP-42.</summary>
    public static BondCurve RocketPoolSaturn1 { get; } = Ether([4_000, 8_000], 4_000);

    /// <summary>Rocket Pool, Saturn 2: 4 ETH for each of the first two, then 1.5 ETH. Source: RPIP-42.</summary>
    public static BondCurve RocketPoolSaturn2 { get; } = Ether([4_000, 8_000], 1_500);

    /// <summary>Lido's community staking module, permissionless: 2.4 ETH, then 1.3 ETH. Source: its mainnet deployment.</summary>
    public static BondCurve LidoCsm { get; } = Ether([2_400], 1_300);

    /// <summary>Lido's community staking module, identified operators: 1.5 ETH, then 1.3 ETH. Source: its mainnet deployment.</summary>
    public static BondCurve LidoCsmIdentified { get; } = Ether([1_500], 1_300);

    /// <summary>The bond for 1, 2, ... validators, as running sums; at least one.</summary>
    public ImmutableArray<UInt128> FirstBonds { get; }

    /// <summary>The bond of every further validator.</summary>
    public UInt128 FurtherBond { get; }

    /// <summary>The stake of one validator.</summary>
    public UInt128 ValidatorStake { get; }

    /// <summary>The bond for a number of validators; 0 for none.</summary>
    /// <param name="validators">How many, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validators"/> is negative.</exception>
    public BigInteger BondFor(BigInteger validators)
    {
        Require.NotNegative(validators, nameof(validators));
        if (validators.IsZero)
        {
            return BigInteger.Zero;
        }

        return validators <= FirstBonds.Length
            ? FirstBonds[(int)validators - 1]
            : FirstBonds[^1] + ((validators - FirstBonds.Length) * FurtherBond);
    }

    /// <summary>The most validators that a bond is enough for.</summary>
    /// <param name="bond">The bond.</param>
    public BigInteger ValidatorsFor(UInt128 bond)
    {
        int first = 0;
        while (first < FirstBonds.Length && FirstBonds[first] <= bond)
        {
            first++;
        }

        return first < FirstBonds.Length ? first : first + (BigInteger)((bond - FirstBonds[^1]) / FurtherBond);
    }

    /// <summary>Controlled stake per unit of bond for a number of validators, at least 1; null for none.</summary>
    /// <param name="validators">How many, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validators"/> is negative.</exception>
    public ExactRational? Leverage(BigInteger validators)
    {
        BigInteger bond = BondFor(validators);
        return bond.IsZero ? null : new ExactRational(validators * ValidatorStake, bond);
    }

    /// <summary>The stake that is borrowed for as many validators as the bond is enough for.</summary>
    /// <param name="own">The bond.</param>
    public BigInteger? MaximumDelegated(UInt128 own) => Borrowed(ValidatorsFor(own));

    /// <summary>The bond for as few validators as borrow so much; null where none borrow enough, because each is bonded in full.</summary>
    /// <param name="delegated">The stake of others.</param>
    public BigInteger? RequiredBond(UInt128 delegated)
    {
        BigInteger last = FirstBonds.Length;
        if (Borrowed(last) < delegated)
        {
            UInt128 each = ValidatorStake - FurtherBond;
            return each == 0 ? null : BondFor(last + new ExactRational(delegated - Borrowed(last), each).Ceiling());
        }

        BigInteger validators = BigInteger.Zero;
        while (Borrowed(validators) < delegated)
        {
            validators++;
        }

        return BondFor(validators);
    }

    private static BondCurve Ether(ReadOnlySpan<uint> firstBonds, uint step)
    {
        UInt128[] bonds = new UInt128[firstBonds.Length];
        for (int i = 0; i < bonds.Length; i++)
        {
            bonds[i] = firstBonds[i] * _milliEther;
        }

        return new BondCurve(bonds, step * _milliEther, 32_000 * _milliEther);
    }

    private static void RequireBond(UInt128 bond, UInt128 validatorStake, string name)
    {
        if (bond == 0 || bond > validatorStake)
        {
            throw new ArgumentOutOfRangeException(
                name, $"{name} has a bond of {bond} for a validator, expected more than 0 and at most its stake, {validatorStake}.");
        }
    }

    private BigInteger Borrowed(BigInteger validators) => (validators * ValidatorStake) - BondFor(validators);
}
