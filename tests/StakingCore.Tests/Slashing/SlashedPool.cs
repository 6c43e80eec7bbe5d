using System.Buffers.Binary;
using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>A pool, a penalty on it and the parameters of every rule, made from a seed.</summary>
public sealed record SlashedPool
{
    private SlashedPool(int seed, int positions, int bits)
    {
        (Seed, Positions, Bits) = (seed, positions, bits);
        var random = new Random(seed);
        UInt128 most = (UInt128.MaxValue >> (128 - bits)) / (UInt128)(positions + 1);
        Delegators = new UInt128[positions];
        for (int i = 0; i < positions; i++)
        {
            // A third repeats the one before: ties.
            Delegators[i] = i > 0 && random.Next(3) == 0 ? Delegators[i - 1] : Amount(random, most);
        }

        Operator = Amount(random, most);
        Total = Delegators.Aggregate(Operator, (sum, stake) => sum + stake);
        Penalty = random.Next(6) switch
        {
            0 => Amount(random, UInt128.MaxValue),
            1 => Total - UInt128.Min(Total, (UInt128)random.Next(3)),
            2 => Operator,
            _ => Amount(random, Total),
        };
        Rounding = (LossRounding)random.Next(2);
        Beta = Part(random);
        Cap = Part(random);
        Fund = Amount(random, most);
        OtherPools = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Amount(random, most / 8))];
    }

    public int Seed { get; }

    public int Positions { get; }

    public int Bits { get; }

    public UInt128 Operator { get; }

    public UInt128[] Delegators { get; }

    public UInt128 Total { get; }

    public UInt128 Penalty { get; }

    public LossRounding Rounding { get; }

    public Fraction Beta { get; }

    public Fraction Cap { get; }

    public UInt128 Fund { get; }

    public UInt128[] OtherPools { get; }

    internal UInt128 Delegated => Total - Operator;

    internal BigInteger[] BigDelegators => [.. Delegators.Select(stake => (BigInteger)stake)];

    /// <summary>Every rule, with this pool's parameters.</summary>
    internal LossRule[] Rules =>
    [
        LossRule.ProRata,
        LossRule.OperatorFirst,
        LossRule.OperatorOnly,
        LossRule.LeverageWeighted(Beta),
        LossRule.CappedDelegator(Cap, Fund),
        LossRule.OperatorFundDelegators(Fund),
        LossRule.OperatorDebt(OtherPools),
    ];

    public override string ToString() => $"seed {Seed}, {Positions} delegators, {Bits} bits, {Rounding}";

    internal static SlashedPool Make(int seed, int positions, int bits) => new(seed, positions, bits);

    internal LossAllocation Allocate(LossRule rule) => rule.Allocate(Penalty, Operator, Delegators, Rounding);

    // Every magnitude alike, the ends more often.
    private static UInt128 Amount(Random random, UInt128 most)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        int length = random.Next(129 - (int)UInt128.LeadingZeroCount(most));
        UInt128 drawn = length == 0 ? 0 : BinaryPrimitives.ReadUInt128LittleEndian(bytes) >> (128 - length);
        return random.Next(10) switch
        {
            0 => 0,
            1 => most,
            _ => UInt128.Min(most, drawn),
        };
    }

    private static Fraction Part(Random random) => random.Next(5) switch
    {
        0 => Fraction.Zero,
        1 => Fraction.One,
        2 => new Fraction((ulong)random.NextInt64(), ulong.MaxValue),
        _ => new Fraction((ulong)random.Next(1, 100), 100),
    };
}
