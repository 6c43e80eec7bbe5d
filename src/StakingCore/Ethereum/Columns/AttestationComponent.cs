namespace StakingCore.Ethereum;

/// <summary>
/// One component of a validator's attestation rewards in an epoch: source, target, head or inactivity. Amounts in gwei.
/// </summary>
/// <remarks>
/// At most one of <see cref="Reward"/> and <see cref="Penalty"/> is above zero. <c>default</c> is a component that changes nothing.
/// </remarks>
public readonly record struct AttestationComponent
{
    /// <summary>
    /// What a timely vote earns at this effective balance, given how many others voted; zero for inactivity, in a leak, and for
    /// validators that are not eligible. As the Beacon API's <c>ideal_rewards</c>, but exact.
    /// </summary>
    public UInt128 Ideal { get; init; }

    /// <summary>What the specification adds to the balance.</summary>
    public ulong Reward { get; init; }

    /// <summary>What the specification takes from the balance, before the floor at zero.</summary>
    public ulong Penalty { get; init; }

    /// <summary>The part of <see cref="Penalty"/> that the balance did not hold and the floor at zero forgave.</summary>
    public ulong Forgiven { get; init; }

    /// <summary>What the balance changes by: reward − (penalty − forgiven).</summary>
    public Int128 Actual => (Int128)Reward - (Penalty - Forgiven);

    /// <summary>How far the actual change is below the ideal one; zero or more.</summary>
    public Int128 Missed => (Int128)Ideal - Actual;
}
