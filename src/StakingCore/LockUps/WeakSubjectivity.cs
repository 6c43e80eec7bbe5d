namespace StakingCore.LockUps;

/// <summary>
/// Ethereum's weak subjectivity period: how old, in epochs, a checkpoint may be that a node starts from, before validators
/// that have left since could deceive it. A lock-up's other face: stake that is free again can no longer be punished.
/// </summary>
/// <remarks>Source: consensus-specs, phase0 and electra <c>weak-subjectivity.md</c>, <c>compute_weak_subjectivity_period</c>. All divisions floor.</remarks>
public static class WeakSubjectivity
{
    /// <summary>The specifications' safety decay, in percent.</summary>
    public const ulong SafetyDecayPercent = 10;

    private const ulong WithdrawabilityDelay = 256;
    private const ulong MaximumBalanceEther = 32;
    private const ulong MinimumChurn = 4;
    private const ulong ChurnQuotient = 65_536;
    private const ulong DepositsPerEpoch = 16 * 32;
    private const ulong GweiPerEther = 1_000_000_000;

    /// <summary>The period from phase0 to deneb.</summary>
    /// <param name="validators">Active validators.</param>
    /// <param name="averageBalanceEther">Their average effective balance in whole ether, 1 to 32.</param>
    /// <param name="safetyDecayPercent">The loss of safety that is tolerated, in percent, 1 to 100.</param>
    /// <returns>Epochs, at least 256.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    /// <exception cref="OverflowException">The period is above 2^64 − 1.</exception>
    public static ulong Phase0Epochs(ulong validators, ulong averageBalanceEther, ulong safetyDecayPercent = SafetyDecayPercent)
    {
        ArgumentOutOfRangeException.ThrowIfZero(averageBalanceEther);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(averageBalanceEther, MaximumBalanceEther);
        RequireDecay(safetyDecayPercent);
        UInt128 count = validators;
        UInt128 churn = ulong.Max(MinimumChurn, validators / ChurnQuotient);
        UInt128 grown = averageBalanceEther * (200 + (12 * safetyDecayPercent));
        UInt128 full = MaximumBalanceEther * (200 + (3 * safetyDecayPercent));
        UInt128 more;
        if (full < grown)
        {
            UInt128 bySetChurn = count * (grown - full) / (600 * churn * ((2 * averageBalanceEther) + MaximumBalanceEther));
            UInt128 byTopUps = count * (200 + (3 * safetyDecayPercent)) / (600 * DepositsPerEpoch);
            more = UInt128.Max(bySetChurn, byTopUps);
        }
        else
        {
            more = 3 * count * safetyDecayPercent * averageBalanceEther
                / (200 * DepositsPerEpoch * (MaximumBalanceEther - averageBalanceEther));
        }

        return (ulong)(WithdrawabilityDelay + more);
    }

    /// <summary>The period since electra: 256 + decay·total/(200·churn).</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance, in gwei.</param>
    /// <param name="safetyDecayPercent">The loss of safety that is tolerated, in percent, 1 to 100.</param>
    /// <returns>Epochs, at least 256.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static ulong ElectraEpochs(ulong totalActiveBalanceGwei, ulong safetyDecayPercent = SafetyDecayPercent)
    {
        RequireDecay(safetyDecayPercent);
        UInt128 churn = BalanceChurnGwei(totalActiveBalanceGwei);
        return (ulong)(WithdrawabilityDelay + ((UInt128)safetyDecayPercent * totalActiveBalanceGwei / (200 * churn)));
    }

    /// <summary>Electra's balance churn limit: the total over 65536, at least 128 ether, in whole ether.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance, in gwei.</param>
    /// <returns>Gwei an epoch.</returns>
    public static ulong BalanceChurnGwei(ulong totalActiveBalanceGwei)
    {
        ulong churn = ulong.Max(128 * GweiPerEther, totalActiveBalanceGwei / ChurnQuotient);
        return churn - (churn % GweiPerEther);
    }

    private static void RequireDecay(ulong safetyDecayPercent)
    {
        ArgumentOutOfRangeException.ThrowIfZero(safetyDecayPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(safetyDecayPercent, 100UL);
    }
}
