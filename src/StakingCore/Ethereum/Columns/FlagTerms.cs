namespace StakingCore.Ethereum;

/// <summary>What one participation flag is worth in an epoch.</summary>
/// <param name="Weight">The flag's weight.</param>
/// <param name="ParticipatingIncrements">The increments that have the flag, at least one.</param>
/// <param name="PenaltyDivisor">What base · weight is divided by for who lacks the flag; 0 where lacking it costs nothing.</param>
internal readonly record struct FlagTerms(ulong Weight, ulong ParticipatingIncrements, ulong PenaltyDivisor);
