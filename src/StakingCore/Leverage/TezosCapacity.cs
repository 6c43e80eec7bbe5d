using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage;

/// <summary>
/// Tezos' two capacities of a baker: stakers' frozen stake up to its own limit times its own stake, and delegated stake, which
/// is never slashed and weighs less, up to a global multiple. What stakers freeze beyond the limit counts as delegated.
/// </summary>
/// <remarks>
/// Source: Tezos documentation, "Staking", and the protocol's adaptive issuance: the limit is in millionths, and the global
/// one caps it. Every rounding is a floor, in mutez. Immutable and thread-safe.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class TezosCapacity
{
    private const uint Million = 1_000_000;

    /// <summary>Makes the capacities.</summary>
    /// <param name="limitMillionth">The baker's own limit of staking over baking, in millionths of its own stake.</param>
    /// <param name="globalLimit">The protocol's limit on that: 9, earlier 5.</param>
    /// <param name="delegationLimit">Delegated stake that counts, per unit of own stake: 9.</param>
    /// <param name="edgeOfStakingOverDelegation">How much less delegated stake weighs, at least 1: 3, earlier 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edgeOfStakingOverDelegation"/> is 0.</exception>
    public TezosCapacity(ulong limitMillionth, uint globalLimit, uint delegationLimit, uint edgeOfStakingOverDelegation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(edgeOfStakingOverDelegation);
        LimitMillionth = ulong.Min(limitMillionth, (ulong)globalLimit * Million);
        DelegationLimit = delegationLimit;
        EdgeOfStakingOverDelegation = edgeOfStakingOverDelegation;
        Staked = ProportionalLimit.Of(new ExactRational(LimitMillionth, Million));
        Delegated = ProportionalLimit.Of(delegationLimit);
    }

    /// <summary>A baker that accepts as many stakers as the protocol allows: 9 times its own stake staked, 9 times delegated at a third of the weight.</summary>
    public static TezosCapacity Largest { get; } = new(9 * Million, 9, 9, 3);

    /// <summary>The limit in force, the smaller of the baker's and the protocol's, in millionths of the own stake.</summary>
    public ulong LimitMillionth { get; }

    /// <summary>Delegated stake that counts, per unit of own stake.</summary>
    public uint DelegationLimit { get; }

    /// <summary>How much less delegated stake weighs, at least 1.</summary>
    public uint EdgeOfStakingOverDelegation { get; }

    /// <summary>The limit on stakers' frozen stake, which is slashed with the baker's.</summary>
    public ILeverageLimit Staked { get; }

    /// <summary>The limit on delegated stake that counts, which is never slashed.</summary>
    public ILeverageLimit Delegated { get; }

    /// <summary>What a baker's stake, its stakers' and its delegators' amount to.</summary>
    /// <param name="own">The baker's own frozen stake, in mutez.</param>
    /// <param name="stakedExternal">What stakers froze with it, in mutez.</param>
    /// <param name="delegated">What delegators hold, in mutez.</param>
    public TezosCapacityUse Use(UInt128 own, UInt128 stakedExternal, UInt128 delegated)
    {
        BigInteger capacity = (BigInteger)own * LimitMillionth / Million;
        BigInteger staked = BigInteger.Min(stakedExternal, capacity);
        BigInteger overstaked = stakedExternal - staked;
        BigInteger counted = BigInteger.Min(delegated + overstaked, (BigInteger)own * DelegationLimit);
        return new TezosCapacityUse(own, capacity, staked, overstaked, counted, own + staked + (counted / EdgeOfStakingOverDelegation));
    }
}
