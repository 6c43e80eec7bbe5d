namespace StakingCore.Cosmos;

/// <summary>A delegator at a validator, in the order of the SDK's stores.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator.</param>
public readonly record struct DelegationPair(CosmosAddress Delegator, CosmosAddress Validator) : IComparable<DelegationPair>
{
    /// <summary>Whether the left pair comes first.</summary>
    /// <param name="left">One pair.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(DelegationPair left, DelegationPair right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right pair comes first.</summary>
    /// <param name="left">One pair.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(DelegationPair left, DelegationPair right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left pair comes first or is the same.</summary>
    /// <param name="left">One pair.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(DelegationPair left, DelegationPair right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right pair comes first or is the same.</summary>
    /// <param name="left">One pair.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(DelegationPair left, DelegationPair right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by delegator, then by validator.</summary>
    /// <param name="other">The other pair.</param>
    public int CompareTo(DelegationPair other)
    {
        int order = Comparer<CosmosAddress>.Default.Compare(Delegator, other.Delegator);
        return order != 0 ? order : Comparer<CosmosAddress>.Default.Compare(Validator, other.Validator);
    }

    /// <summary>The two, with a stroke between them.</summary>
    public override string ToString() => $"{Delegator}/{Validator}";
}
