using StakingCore.Amounts;

namespace StakingCore.RocketPool;

/// <summary>The sums that the contracts state in whole or tenths of ETH.</summary>
internal static class EtherAmounts
{
    /// <summary>The stake of a validator.</summary>
    internal static Amount<Wei> Validator { get; } = Milli(32_000);

    /// <summary>What is on the beacon chain from the first, small deposit of a validator.</summary>
    internal static Amount<Wei> PreDeposit { get; } = Milli(1_000);

    /// <summary>What is left to stake after it.</summary>
    internal static Amount<Wei> AfterPreDeposit { get; } = Milli(31_000);

    internal static Amount<Wei> Half { get; } = Milli(16_000);

    /// <summary>The line from which a minipool's balance counts as returned capital.</summary>
    internal static Amount<Wei> CapitalLine { get; } = Milli(8_000);

    internal static Amount<Wei> Milli(ulong thousandths) => new((UInt128)thousandths * 1_000_000_000_000_000);
}
