using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Leverage;

/// <summary>
/// Two tiers of stake: operators' C1, which can be slashed, and delegators' C2, which cannot, with C2 ≤ g · C1 and a reward rate
/// each.
/// </summary>
/// <remarks>
/// Source: Feist, "Liquid Staking Maximalism" (2023), by way of Neuder, "Goldilocks"; a proposal that no chain runs. Immutable
/// and thread-safe.
/// </remarks>
public sealed class TwoTierStaking : ILeverageLimit
{
    private readonly ProportionalLimit _limit;

    /// <summary>Makes the tiers.</summary>
    /// <param name="delegatedPerOwn">g, at least 0: delegated stake per unit of slashable stake; the largest leverage is g + 1.</param>
    /// <param name="operatorRate">r1, at least 0: the reward per unit of C1 and period.</param>
    /// <param name="delegatorRate">r2, at least 0: the reward per unit of C2 and period.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public TwoTierStaking(ExactRational delegatedPerOwn, ExactRational operatorRate, ExactRational delegatorRate)
    {
        DelegatedPerOwn = Require.NotNegative(delegatedPerOwn, nameof(delegatedPerOwn));
        OperatorRate = Require.NotNegative(operatorRate, nameof(operatorRate));
        DelegatorRate = Require.NotNegative(delegatorRate, nameof(delegatorRate));
        _limit = ProportionalLimit.Of(delegatedPerOwn);
    }

    /// <summary>g: delegated stake per unit of slashable stake; the largest leverage is g + 1.</summary>
    public ExactRational DelegatedPerOwn { get; }

    /// <summary>r1: the reward per unit of slashable stake and period.</summary>
    public ExactRational OperatorRate { get; }

    /// <summary>r2: the reward per unit of delegated stake and period.</summary>
    public ExactRational DelegatorRate { get; }

    /// <summary>Whether the delegated stake stays within g times the slashable stake.</summary>
    /// <param name="stake">C1 as own and C2 as delegated stake.</param>
    public bool IsWithin(PoolStake stake) => stake.Delegated <= MaximumDelegated(stake.Own);

    /// <summary>What both tiers earn in a period, r1·C1 + r2·C2, exact, in base units.</summary>
    /// <param name="stake">C1 as own and C2 as delegated stake.</param>
    public ExactRational Issuance(PoolStake stake) => (OperatorRate * ExactRational.FromInteger(stake.Own)) + (DelegatorRate * ExactRational.FromInteger(stake.Delegated));

    /// <inheritdoc />
    public BigInteger? MaximumDelegated(UInt128 own) => _limit.MaximumDelegated(own);

    /// <inheritdoc />
    public BigInteger? RequiredBond(UInt128 delegated) => _limit.RequiredBond(delegated);
}
