namespace StakingCore.Ethereum;

/// <summary>The bounds of <see cref="RewardLanes{TLanes}"/> that do not depend on its width.</summary>
internal static class RewardBounds
{
    /// <summary>The increment that effective balances are whole multiples of, in gwei: 2^9 · 5^9.</summary>
    internal const ulong Increment = 1_000_000_000;

    /// <summary>Scores before the update are below 2^23.</summary>
    internal const int ScoreBits = 23;

    /// <summary>
    /// What a score rises by at most: 2048·10^9 · (2^23 + 2^19) is below 2^64, so that effective balance · score does not wrap.
    /// </summary>
    internal const ulong MaxScoreBias = 1UL << 19;

    /// <summary>What a weighted base reward is divided by at least: below 2^64 before, it is below 2^58 then.</summary>
    internal const ulong MinWeightDenominator = 64;

    /// <summary>Balances are below 2^62: three rewards, each below 2^58, do not take them to 2^64.</summary>
    internal const int BalanceBits = 62;

    // EB ÷ 10^9 = (EB ÷ 2^9) ÷ 5^9, and 1 ÷ 5^9 is 576460753 ÷ 2^50 to within 2^-20 ÷ 5^9: for multiples up to 2048 the floor is
    // exact. For all others the result is not trusted: it is multiplied back and compared.
    internal const int EvenBits = 9;
    internal const ulong Reciprocal = 576_460_753;
    internal const int ReciprocalBits = 50;

    /// <summary>⌊q ÷ 3⌋ for q below 2^32 is q · this ÷ 2^33, since this is a third of 2^33 + 1.</summary>
    internal const ulong Third = 0xAAAA_AAAB;
    internal const int ThirdBits = 33;
    internal const int ThirdsLimitBits = 32;
}
