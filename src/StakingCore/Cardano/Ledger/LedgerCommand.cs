using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Something that happens within an epoch: a certificate, a withdrawal, a payment, a block. <see cref="LedgerState.Apply(LedgerCommand)"/> carries
/// it out or refuses it. The set of commands is closed.
/// </summary>
public abstract record LedgerCommand
{
    private protected LedgerCommand()
    {
    }

    internal abstract LedgerTransition ApplyTo(LedgerState state);

    private protected LedgerTransition Refuse(
        LedgerRule rule, UInt128? found = null, UInt128? atLeast = null, UInt128? atMost = null) =>
        LedgerTransition.Refused(new LedgerRefusal(rule, this) { Found = found, AtLeast = atLeast, AtMost = atMost });

    // Whoever pays, the model knows the UTxO of a stake credential only by its sum, so payments come out of the rest; to pay
    // from a credential's UTxO, lower its stake first.
    private protected LedgerTransition PayFromUtxo(LedgerState state, Amount<Lovelace> amount, Func<LedgerState, LedgerState> into) =>
        amount <= state.OtherUtxo
            ? LedgerTransition.To(into(state with { OtherUtxo = state.OtherUtxo - amount }))
            : Refuse(LedgerRule.InsufficientUtxo, amount.BaseUnits, atMost: state.OtherUtxo.BaseUnits);
}
