using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Lido;

/// <summary>How minted fee shares are shared between Lido's modules and its treasury.</summary>
/// <remarks>Source: Lido StakingRouter, Accounting.</remarks>
public sealed record LidoModuleFees
{
    private static readonly UInt128 _precision = 100 * (UInt128)Fixed18.Scale;

    private LidoModuleFees()
    {
    }

    /// <summary>Each module's shares, rounded down, in the order given.</summary>
    public ImmutableArray<Amount<StethShare>> Modules { get; private init; } = [];

    /// <summary>The treasury's shares: the remainder.</summary>
    public Amount<StethShare> Treasury { get; private init; }

    /// <summary>A module's fee in parts of 10^20: ⌊active · 10^20 ÷ all⌋ · basis points ÷ 10,000.</summary>
    /// <param name="activeKeys">The module's active keys.</param>
    /// <param name="totalActiveKeys">All active keys, at least as many and not 0.</param>
    /// <param name="basisPoints">The module's fee in basis points, 0 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static UInt128 ModuleFee(ulong activeKeys, ulong totalActiveKeys, uint basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfZero(totalActiveKeys);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeKeys, totalActiveKeys);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(basisPoints, 10_000u);
        return MulDiv.Floor(MulDiv.Floor(activeKeys, _precision, totalActiveKeys), basisPoints, 10_000);
    }

    /// <summary>Shares minted shares: ⌊minted · module fee ÷ total fee⌋ each, the rest to the treasury.</summary>
    /// <param name="minted">What was minted.</param>
    /// <param name="moduleFees">The modules' fees; together at most the total.</param>
    /// <param name="totalFee">The total fee, in the same unit; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is 0.</exception>
    /// <exception cref="ArgumentException">The modules' fees sum to more than the total.</exception>
    public static LidoModuleFees Split(Amount<StethShare> minted, ReadOnlySpan<UInt128> moduleFees, UInt128 totalFee)
    {
        ArgumentOutOfRangeException.ThrowIfZero(totalFee);
        ImmutableArray<Amount<StethShare>>.Builder modules = ImmutableArray.CreateBuilder<Amount<StethShare>>(moduleFees.Length);
        UInt128 fees = 0;
        Amount<StethShare> left = minted;
        foreach (UInt128 fee in moduleFees)
        {
            fees += fee;
            if (fees > totalFee)
            {
                throw new ArgumentException($"The modules' fees sum to {fees} or more, the total fee is {totalFee}.", nameof(moduleFees));
            }

            Amount<StethShare> part = new(MulDiv.Floor(minted.BaseUnits, fee, totalFee));
            modules.Add(part);
            left -= part;
        }

        return new LidoModuleFees { Modules = modules.MoveToImmutable(), Treasury = left };
    }
}
