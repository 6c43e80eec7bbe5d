using System.Numerics;

namespace StakingCore.Tests.Delegation;

/// <summary>A pool of the oracle's snapshot, with the weight of each member.</summary>
internal sealed record OraclePool(
    BigInteger Bond, BigInteger Locked, BigInteger Liquid, BigInteger Weight, SortedDictionary<int, BigInteger> Members);
