using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A wallet pays another. No pool is asked, whatever the wallet delegates to.</summary>
/// <remarks>Refused by <see cref="DelegationRule.AmountIsZero"/>, <see cref="DelegationRule.BalanceTooLow"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record Transfer : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="from">The payer.</param>
    /// <param name="to">The payee.</param>
    /// <param name="amount">How much, in base units.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public Transfer(string from, string to, UInt128 amount)
    {
        From = DelegationName.Check(from, nameof(from));
        To = DelegationName.Check(to, nameof(to));
        Amount = amount;
    }

    /// <summary>The payer.</summary>
    public string From { get; }

    /// <summary>The payee.</summary>
    public string To { get; }

    /// <summary>How much, in base units.</summary>
    public UInt128 Amount { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger) =>
        (CheckPositive(Amount) ?? CheckSpend(ledger, From, Amount)) is { } refusal
            ? DelegationTransition.Refused(refusal)
            : DelegationTransition.To(ledger.Debit(From, Amount).Credit(To, Amount), new StakeTransferred(From, To, Amount));
}
