namespace StakingCore.Ethereum;

/// <summary>The rule by which the protocol refuses a change, or ignores a request.</summary>
public enum EthereumRule
{
    /// <summary>A figure left the range of 64 bits, which makes the transition invalid.</summary>
    ArithmeticOverflow,

    /// <summary>The fork does not know the operation.</summary>
    UnknownInFork,

    /// <summary>There is no such validator: found is the index or key that was named.</summary>
    UnknownValidator,

    /// <summary>A new key needs a valid signature: found is the key.</summary>
    SignatureInvalid,

    /// <summary>The validator is not active: found is the current epoch, at least its first active one, at most its last.</summary>
    NotActive,

    /// <summary>The exit has been started: found is the exit epoch.</summary>
    ExitStarted,

    /// <summary>The message is not valid yet: found is the current epoch, at least the message's.</summary>
    MessageTooEarly,

    /// <summary>The validator has not been active for long enough: found is the current epoch, at least the first that counts.</summary>
    ActiveTooShort,

    /// <summary>A partial withdrawal is pending: found is the amount, at most zero.</summary>
    WithdrawalPending,

    /// <summary>The credential is of another kind: found is its first byte.</summary>
    CredentialUnfit,

    /// <summary>The request does not come from the validator's withdrawal address.</summary>
    WrongSourceAddress,

    /// <summary>The queue is full: found is its length, at most one less than the limit.</summary>
    QueueIsFull,

    /// <summary>The effective balance is too low: found is the effective balance, at least what a partial withdrawal needs.</summary>
    EffectiveBalanceTooLow,

    /// <summary>Nothing is above what must stay: found is the balance, at least one more than must stay.</summary>
    NothingToWithdraw,

    /// <summary>Too little may be consolidated an epoch: found is the churn, at least one more than 32 ETH.</summary>
    ConsolidationChurnTooLow,

    /// <summary>The validator cannot be slashed: it was, or it is not yet active, or it is withdrawable. Found is the epoch.</summary>
    NotSlashable,

    /// <summary>The attestation's target is neither the current nor the previous epoch: found is the target.</summary>
    TargetEpochOutOfRange,

    /// <summary>The attestation was included too early or late: found is the delay in slots, at least 1, at most the fork's limit.</summary>
    InclusionDelayOutOfRange,
}
