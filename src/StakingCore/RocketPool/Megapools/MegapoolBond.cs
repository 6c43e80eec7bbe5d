using StakingCore.Amounts;

namespace StakingCore.RocketPool.Megapools;

/// <summary>The bond that a node's megapool needs, over all its validators. <c>default</c> has a free third validator and later ones.</summary>
/// <remarks>Source: RPIP-42; RocketNodeDeposit <c>getBondRequirement</c>, RocketMegapoolDelegate <c>getNewValidatorBondRequirement</c>.</remarks>
/// <param name="Reduced">The bond from the third validator on, in wei; 4 ETH on the chain, guard rail 1 to 4 ETH.</param>
public readonly record struct MegapoolBond(Amount<Wei> Reduced)
{
    private static readonly Amount<Wei> _first = EtherAmounts.Milli(4_000);
    private static readonly Amount<Wei> _firstTwo = EtherAmounts.Milli(8_000);

    /// <summary>Saturn 1 as it runs: 4 ETH for every validator.</summary>
    public static MegapoolBond Saturn1 { get; } = new(EtherAmounts.Milli(4_000));

    /// <summary>The total for that many active validators: 0, 4 and 8 ETH, then one reduced bond each.</summary>
    /// <param name="validators">How many validators.</param>
    /// <exception cref="OverflowException">The total is above 2^128 − 1 wei.</exception>
    public Amount<Wei> Requirement(ulong validators) => validators switch
    {
        0 => default,
        1 => _first,
        _ => new(_firstTwo.BaseUnits + (Reduced.BaseUnits * (validators - 2))),
    };

    /// <summary>What the next validator must bring: what is missing from the requirement, at least 1 and at most 32 ETH.</summary>
    /// <param name="activeValidators">How many validators are active, the queued included.</param>
    /// <param name="bonded">What the node has bonded, the queued included, in wei.</param>
    /// <exception cref="OverflowException">The requirement is above 2^128 − 1 wei.</exception>
    public Amount<Wei> ForNewValidator(ulong activeValidators, Amount<Wei> bonded)
    {
        Amount<Wei> required = Requirement(activeValidators + 1);
        Amount<Wei> missing = required > bonded ? required - bonded : default;
        return Amount<Wei>.Min(Amount<Wei>.Max(missing, EtherAmounts.PreDeposit), EtherAmounts.Validator);
    }

    /// <summary>
    /// What a node gets back of a validator's 32 ETH, and what is the users': the node's part is what the rest of its
    /// validators leave free of the bond, not what this validator once brought.
    /// </summary>
    /// <param name="capital">The megapool's capital.</param>
    /// <param name="activeValidators">How many validators are active, this one included; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="activeValidators"/> is 0.</exception>
    /// <exception cref="OverflowException">The requirement is above 2^128 − 1 wei.</exception>
    public CapitalParts PartsOfOne(in MegapoolCapital capital, ulong activeValidators)
    {
        ArgumentOutOfRangeException.ThrowIfZero(activeValidators);
        Amount<Wei> bonded = capital.NodeBond + capital.QueuedBond;
        Amount<Wei> required = Requirement(activeValidators - 1);
        Amount<Wei> free = bonded > required ? bonded - required : default;
        Amount<Wei> node = Amount<Wei>.Min(Amount<Wei>.Min(free, EtherAmounts.Validator), capital.NodeBond);
        return new CapitalParts(node, EtherAmounts.Validator - node);
    }
}
