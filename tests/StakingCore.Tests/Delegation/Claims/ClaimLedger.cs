using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation.Claims;

/// <summary>The ledger of the claims: daily epochs, 21 of them to unbond, one coin of a billion units.</summary>
internal static class ClaimLedger
{
    internal const ulong Coin = 1_000_000_000;
    internal const uint Window = 21;

    /// <summary>A fault that costs all of the exposure.</summary>
    internal const string Whole = "whole";

    /// <summary>A fault that costs a tenth of the exposure.</summary>
    internal const string Tenth = "tenth";

    internal static DelegationParameters Parameters { get; } = new()
    {
        TargetPools = 10,
        PledgeInfluence = new Fraction(3, 10),
        LiquidWeight = Fraction.One,
        MinimumBond = Coin,
        UnbondingDelayEpochs = Window,
        EvidenceWindowEpochs = Window,
        IssuanceRate = new Fraction(3, 1000),
        TreasuryRate = new Fraction(1, 5),
    };

    /// <summary>"operator" with 100 coins, "owner" with 1,000, 3 in the treasury, and 10,000 in the reserve.</summary>
    internal static DelegationLedger Start(LossRule? losses = null) => DelegationLedger.From(new DelegationOrigin
    {
        Parameters = Parameters,
        Penalties = new RuleSchedule<PenaltySchedule>(new RuleChange<PenaltySchedule>(0, new PenaltySchedule(
            new Dictionary<string, Fraction> { [Whole] = Fraction.One, [Tenth] = new(1, 10) }, losses ?? LossRule.ProRata))),
        Reserve = 10_000 * (UInt128)Coin,
        Treasury = 3 * (UInt128)Coin,
        Balances = new Dictionary<string, UInt128> { ["operator"] = 100 * (UInt128)Coin, ["owner"] = 1_000 * (UInt128)Coin },
    });

    internal static OpenPool Open(string pool, uint coins) => new("operator", pool, coins * (UInt128)Coin, 0, Fraction.Zero);

    /// <summary>Coins with what is left of them as a decimal, exactly.</summary>
    internal static string Coins(UInt128 units) => ClaimTable.Decimal(new ExactRational(units, Coin), 9);
}
