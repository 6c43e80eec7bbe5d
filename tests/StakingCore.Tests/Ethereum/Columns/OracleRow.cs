using System.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>A validator as the oracle has it.</summary>
internal sealed record OracleRow(
    BigInteger EffectiveBalance,
    BigInteger Balance,
    BigInteger Score,
    bool Slashed,
    BigInteger Activation,
    BigInteger Exit,
    BigInteger Withdrawable,
    int Previous,
    int Current);
