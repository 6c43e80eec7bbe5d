using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage;

/// <summary>How a Tezos baker uses its capacities. Every amount is in mutez.</summary>
/// <param name="Own">The baker's own frozen stake.</param>
/// <param name="StakingCapacity">The most that stakers can freeze with it as stake.</param>
/// <param name="StakedExternal">What stakers froze within that.</param>
/// <param name="Overstaked">What stakers froze beyond it: counted as delegated, and not slashed.</param>
/// <param name="EffectiveDelegated">Delegated stake that counts, the overstaked included.</param>
/// <param name="Power">Baking power: own and staked in full, delegated at one part in <see cref="TezosCapacity.EdgeOfStakingOverDelegation"/>.</param>
public sealed record TezosCapacityUse(
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger Own,
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger StakingCapacity,
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger StakedExternal,
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger Overstaked,
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger EffectiveDelegated,
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger Power)
{
    /// <summary>What stakers can still freeze.</summary>
    [JsonConverter(typeof(BigIntegerJsonConverter))]
    public BigInteger FreeStaking => StakingCapacity - StakedExternal;

    /// <summary>Baking power per unit of own stake; null without any.</summary>
    public ExactRational? PowerLeverage => Own.IsZero ? null : new ExactRational(Power, Own);

    /// <summary>Stake that can be slashed per unit of own stake, at least 1; null without any.</summary>
    public ExactRational? SlashableLeverage => Own.IsZero ? null : new ExactRational(Own + StakedExternal, Own);

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(TezosCapacityUse), PrintMembers);
}
