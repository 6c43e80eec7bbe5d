namespace StakingCore.Delegation;

/// <summary>Who locked, and to which pool.</summary>
/// <param name="Account">The owner.</param>
/// <param name="Pool">The pool.</param>
public readonly record struct DelegationKey(string Account, string Pool)
{
    internal static IComparer<DelegationKey> Order { get; } = Comparer<DelegationKey>.Create(static (left, right) =>
        string.CompareOrdinal(left.Account, right.Account) is not 0 and int order
            ? order
            : string.CompareOrdinal(left.Pool, right.Pool));
}
