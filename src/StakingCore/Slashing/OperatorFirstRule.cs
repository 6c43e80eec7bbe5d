namespace StakingCore.Slashing;

/// <summary>Rule B: the operator's own stake first, up to all of it; what is left over the delegators, in proportion.</summary>
/// <remarks>
/// Autonity ("Penalty-Absorbing Stake"), Rocket Pool and Lido CSM (the bond). The operator loses what a solo validator of
/// the pool's size would, as long as its own part of the pool is at least the part that is slashed.
/// </remarks>
public sealed record OperatorFirstRule : LossRule
{
    internal OperatorFirstRule()
    {
    }

    /// <inheritdoc />
    public override string Name => "operatorFirst";

    internal override LossTotals Take<T>(in LossCall<T> call)
    {
        UInt128 own = TakeFromOperatorFirst(in call);
        UInt128 rest = call.Penalty - own;
        UInt128 delegated = TakeRestFromDelegators(in call, rest);
        return new LossTotals(own, 0, delegated, 0, rest - delegated);
    }
}
