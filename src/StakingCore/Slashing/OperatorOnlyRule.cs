namespace StakingCore.Slashing;

/// <summary>The operator's own stake and nothing else; what it does not cover is a shortfall. Delegators are not slashable.</summary>
/// <remarks>
/// Polkadot since nominators are not slashable (polkadot-sdk staking-async, AreNominatorsSlashable); the first tier of
/// two-tier proposals. The penalty there is a fraction of the operator's own stake, which is the caller's to pass.
/// </remarks>
public sealed record OperatorOnlyRule : LossRule
{
    internal OperatorOnlyRule()
    {
    }

    /// <inheritdoc />
    public override string Name => "operatorOnly";

    internal override LossTotals Take<T>(in LossCall<T> call)
    {
        UInt128 own = TakeFromOperatorFirst(in call);
        call.SpareDelegators();
        return new LossTotals(own, 0, 0, 0, call.Penalty - own);
    }
}
