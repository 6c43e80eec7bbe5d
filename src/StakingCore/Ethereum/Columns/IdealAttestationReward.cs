using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>
/// What a validator of an effective balance earns in an epoch when all its votes are timely: a row of the Beacon API's
/// <c>ideal_rewards</c>, but exact; its <c>inactivity</c> is always zero. Amounts in gwei.
/// </summary>
/// <remarks><c>default</c> is the row of an effective balance of zero.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct IdealAttestationReward
{
    /// <summary>The effective balance.</summary>
    public ulong EffectiveBalanceGwei { get; init; }

    /// <summary>For the source vote; zero in a leak.</summary>
    public ulong SourceGwei { get; init; }

    /// <summary>For the target vote; zero in a leak.</summary>
    public ulong TargetGwei { get; init; }

    /// <summary>For the head vote; zero in a leak.</summary>
    public ulong HeadGwei { get; init; }

    /// <summary>The sum of the components.</summary>
    public UInt128 TotalGwei => (UInt128)SourceGwei + TargetGwei + HeadGwei;
}
