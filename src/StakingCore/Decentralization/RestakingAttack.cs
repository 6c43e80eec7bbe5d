using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Decentralization;

/// <summary>A feasible attack: validators that hold enough of every service they corrupt. Not necessarily a profitable one.</summary>
/// <param name="Services">The corrupted services' indices, ascending.</param>
/// <param name="Validators">The attackers' indices, ascending.</param>
/// <param name="Profit">What the corrupted services are worth, in base units.</param>
/// <param name="Stake">What the attackers stake and lose, in base units.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RestakingAttack(
    ImmutableArray<int> Services,
    ImmutableArray<int> Validators,
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger Profit,
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger Stake)
{
    /// <summary>Profit less stake: positive where the attack pays.</summary>
    [JsonConverter(typeof(BigIntegerJsonConverter))]
    public BigInteger Net => Profit - Stake;

    /// <inheritdoc />
    public bool Equals(RestakingAttack? other) => other is not null
        && Profit == other.Profit
        && Stake == other.Stake
        && Services.AsSpan().SequenceEqual(other.Services.AsSpan())
        && Validators.AsSpan().SequenceEqual(other.Validators.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Profit, Stake, Services.Length, Validators.Length);

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(RestakingAttack), PrintMembers);
}
