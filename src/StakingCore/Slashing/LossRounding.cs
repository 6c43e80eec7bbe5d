namespace StakingCore.Slashing;

/// <summary>
/// How a loss is split into whole base units. Both give each position the floor or the ceiling of its exact share, never
/// more than it has, and parts that sum to the whole.
/// </summary>
/// <remarks>
/// Neither is strictly monotone: when a penalty grows by one unit, the share of any position may fall by one unit. The sums by
/// party fall by nothing under rules that charge one party after another; under <see cref="ProRataRule"/> by at most one unit,
/// and with <see cref="PrefixFloor"/> by nothing; under <see cref="CappedDelegatorRule"/> by at most one unit a delegator.
/// </remarks>
public enum LossRounding
{
    /// <summary>
    /// Every position the floor of its share, then one unit more to those with the largest fractional part; ties go to the
    /// larger position, then to the lower index. The fairest. Sorts, so it needs scratch memory.
    /// </summary>
    LargestRemainder,

    /// <summary>
    /// Position j pays floor(A·C_j ÷ W) − floor(A·C_(j−1) ÷ W), with C the running sum in the listed order (the operator
    /// first). One pass, no scratch memory, and splitting a position into neighbours never changes what it pays in total, except
    /// where a rule then looks at each position by itself, as the cap of <see cref="CappedDelegatorRule"/> does.
    /// </summary>
    PrefixFloor,
}
