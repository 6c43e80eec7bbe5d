namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Adopts parameters that are in force from the next epoch on; the last change of an epoch wins. Never refused: who may change
/// what is for governance to decide.
/// </summary>
/// <remarks>
/// Source: cardano-ledger <c>Shelley/Rules/Upec.hs</c>; <c>Conway/Rules/Epoch.hs</c>, <c>nextEpochPParams</c>.
/// </remarks>
public sealed record ChangeParameters : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="parameters">All parameters of the next epoch, not only the changed ones.</param>
    public ChangeParameters(LedgerParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters;
    }

    /// <summary>All parameters of the next epoch.</summary>
    public LedgerParameters Parameters { get; }

    internal override LedgerTransition ApplyTo(LedgerState state) =>
        LedgerTransition.To(state with { NextParameters = Parameters.CheckAgainst(state.Network) });
}
