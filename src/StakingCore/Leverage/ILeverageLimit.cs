using System.Numerics;

namespace StakingCore.Leverage;

/// <summary>
/// A protocol's limit on leverage, in both directions: how much may an operator take on with this bond, and what bond does
/// it need for this much.
/// </summary>
public interface ILeverageLimit
{
    /// <summary>The most stake of others that an operator may take on, in base units; null where there is no limit.</summary>
    /// <param name="own">The operator's own stake or bond, in base units.</param>
    BigInteger? MaximumDelegated(UInt128 own);

    /// <summary>
    /// The smallest own stake or bond with which an operator may take on so much, in base units; null where none suffices. 0
    /// for nothing.
    /// </summary>
    /// <param name="delegated">The stake of others, in base units.</param>
    BigInteger? RequiredBond(UInt128 delegated);
}
