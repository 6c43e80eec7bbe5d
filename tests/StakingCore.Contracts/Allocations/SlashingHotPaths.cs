using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Contracts.Allocations;

/// <summary>Columns rounded by prefix floor, whatever the rule and the width.</summary>
internal static class SlashingHotPaths
{
    private static readonly ulong[] _words = [3, 1_000_003, ulong.MaxValue / 8, 77, 0, 5];
    private static readonly UInt128[] _doubleWords = [.. _words.Select(stake => (UInt128)stake << 60)];
    private static readonly ulong[] _losses = new ulong[6];
    private static readonly UInt128[] _wideLosses = new UInt128[6];
    private static readonly int[] _tranches = [2, 0, 4];

    private static readonly LossRule[] _rules =
    [
        LossRule.ProRata,
        LossRule.OperatorFirst,
        LossRule.OperatorOnly,
        LossRule.LeverageWeighted(new Fraction(1, 3)),
        LossRule.CappedDelegator(new Fraction(1, 10), 1000),
        LossRule.OperatorFundDelegators(1000),
        LossRule.OperatorDebt([5, 6]),
    ];

    // Results go where the compiler cannot see that nobody reads them.
    private static UInt128 _sink;

    [HotPath]
    private static void Column()
    {
        _sink ^= LossColumn.Split(1_000_000_007, _words, LossRounding.PrefixFloor, _losses).Loss;
        _sink ^= LossColumn.Split((UInt128)1_000_000_007 << 60, _doubleWords, LossRounding.PrefixFloor, _wideLosses).Loss;
    }

    [HotPath]
    private static void ColumnsOfEveryRule()
    {
        foreach (LossRule rule in _rules)
        {
            _sink ^= rule.Allocate(1_000_000_007, 12_345, _words, LossRounding.PrefixFloor, _losses).Absorbed;
            _sink ^= rule.Allocate((UInt128)1_000_000_007 << 60, 12_345, _doubleWords, LossRounding.PrefixFloor, _wideLosses).Absorbed;
        }
    }

    [HotPath]
    private static void WaterfallColumns()
    {
        _sink ^= Waterfall.Allocate(1_000_000_007, _words, _tranches, LossRounding.PrefixFloor, _losses).Loss;
        _sink ^= Waterfall.Allocate((UInt128)1_000_000_007 << 60, _doubleWords, _tranches, LossRounding.PrefixFloor, _wideLosses).Loss;
    }
}
