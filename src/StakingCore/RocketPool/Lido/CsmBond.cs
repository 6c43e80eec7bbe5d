using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lido;

/// <summary>The bond of a node operator in Lido's community staking module. <c>default</c> is no bond.</summary>
/// <remarks>
/// It is held as stETH shares: it earns and shrinks with them while their number stays. Source: CSBondCore,
/// <c>getBond</c>; CSAccounting, <c>getUnbondedKeysCount</c>.
/// </remarks>
/// <param name="Shares">The operator's shares.</param>
public readonly record struct CsmBond(Amount<StethShare> Shares)
{
    /// <summary>What is allowed for the floors of shares when bonded keys are counted: 10 wei.</summary>
    public static Amount<Wei> Slack { get; } = new(10);

    /// <summary>What the bond is worth, in wei: ⌊shares · ether ÷ all shares⌋.</summary>
    /// <param name="pool">The shares in force.</param>
    /// <returns>The worth, or a refusal of <see cref="LidoShares.EtherFor"/>.</returns>
    /// <exception cref="OverflowException">The worth is above 2^128 − 1 wei.</exception>
    public RocketPoolOutcome<Amount<Wei>> Worth(LidoShares pool) => pool.EtherFor(Shares);

    /// <summary>How many keys the bond covers: those of its worth and the slack.</summary>
    /// <param name="pool">The shares in force.</param>
    /// <param name="curve">The operator's bond curve.</param>
    /// <returns>The number of keys, or a refusal of <see cref="Worth"/>.</returns>
    /// <exception cref="OverflowException">The worth with the slack is above 2^128 − 1 wei.</exception>
    public RocketPoolOutcome<UInt128> BondedKeys(LidoShares pool, CsmBondCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        RocketPoolOutcome<Amount<Wei>> worth = Worth(pool);
        return worth.Refusal is { } refusal ? refusal : curve.KeysFor(worth.Value + Slack);
    }
}
