using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>What the ranking of all pools shares: the parameters, the reward pot and the circulation.</summary>
/// <remarks>
/// Source: cardano-ledger <c>Shelley/API/Wallet.hs</c>, <c>RewardParams</c>. The ledger ranks on its newest state and not on a
/// snapshot: the parameters and the circulation are today's, the pot is that of the last reward calculation.
/// </remarks>
public sealed record RankingBasis
{
    /// <summary>The protocol parameters in force now; the ranking reads a0, nOpt and the leverage cap.</summary>
    public required RewardParameters Parameters { get; init; }

    /// <summary>R: what the last reward calculation had for all pools, after the treasury's cut, in lovelace.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> RewardPot
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(RewardPot));
    }

    /// <summary>T: all lovelace outside the reserves now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> Circulation
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(Circulation));
    }

    /// <summary>floor(circulation ÷ nOpt), in lovelace: the largest stake that is not above saturation.</summary>
    public Amount<Lovelace> SaturationPoint => new(Circulation.BaseUnits / Parameters.StakePoolTargetNumber);

    /// <summary>The basis with the figures of a reward calculation.</summary>
    /// <param name="epoch">What the pools of that calculation share.</param>
    public static RankingBasis FromEpoch(RewardEpoch epoch)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        return new RankingBasis
        {
            Parameters = epoch.Parameters,
            RewardPot = epoch.Available,
            Circulation = epoch.Circulation,
        };
    }

    /// <summary>
    /// A stake by the saturation before its floor, exactly: stake · nOpt ÷ circulation. One is exactly saturated.
    /// </summary>
    /// <param name="stake">The pool's stake.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stake is above 2^64 − 1.</exception>
    /// <exception cref="DivideByZeroException">Nothing circulates.</exception>
    public Ratio Saturation(Amount<Lovelace> stake) =>
        new((UInt128)LovelaceRange.Of(stake) * Parameters.StakePoolTargetNumber, Circulation.BaseUnits);

    /// <summary>An amount's share of the circulation; zero where nothing circulates, as in the ledger.</summary>
    internal Ratio ShareOf(UInt128 amount) => Circulation.IsZero ? Ratio.Zero : new Ratio(amount, Circulation.BaseUnits);
}
