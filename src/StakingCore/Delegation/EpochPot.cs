using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Delegation;

/// <summary>What one epoch pays out: what the reserve gives and users paid, what the treasury takes, what is there for pools.</summary>
/// <remarks>Whole base units; every rounding is a floor. <c>default</c> is a pot with nothing in it.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct EpochPot : IWrittenOnly
{
    /// <summary>floor(ρ·reserve): what leaves the reserve.</summary>
    public UInt128 Issuance { get; private init; }

    /// <summary>The fees of the epoch.</summary>
    public UInt128 Fees { get; private init; }

    /// <summary>I: issuance plus fees.</summary>
    public UInt128 Income => Issuance + Fees;

    /// <summary>floor(τ·I): what the treasury takes.</summary>
    public UInt128 Treasury { get; private init; }

    /// <summary>R: the income less the treasury's share; what pools can earn. What none earns goes back to the reserve.</summary>
    public UInt128 Available => Income - Treasury;

    /// <summary>Computes the pot.</summary>
    /// <param name="parameters">The rates.</param>
    /// <param name="reserve">The reserve at the epoch's end, in base units.</param>
    /// <param name="fees">The fees of the epoch, in base units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is above 2^64 − 1.</exception>
    /// <exception cref="OverflowException">The income is above 2^64 − 1.</exception>
    public static EpochPot Compute(DelegationParameters parameters, UInt128 reserve, UInt128 fees)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ulong issuance = Share(parameters.IssuanceRate, BaseUnits.Of(reserve));
        ulong income = issuance + BaseUnits.Of(fees);
        return new EpochPot { Issuance = issuance, Fees = fees, Treasury = Share(parameters.TreasuryRate, income) };
    }

    // A rate is at most 1, so the floor is at most the amount.
    private static ulong Share(Fraction rate, ulong amount) => (ulong)MulDiv.Floor(amount, rate.Numerator, rate.Denominator);
}
