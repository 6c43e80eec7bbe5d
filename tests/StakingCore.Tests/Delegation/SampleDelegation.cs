using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation;

/// <summary>Ledgers to start from, and short ways along.</summary>
internal static class SampleDelegation
{
    internal const ulong First = 10;
    internal const string Light = "light";
    internal const string Heavy = "heavy";

    internal static DelegationParameters Parameters { get; } = new()
    {
        TargetPools = 3,
        PledgeInfluence = new Fraction(3, 10),
        LiquidWeight = new Fraction(1, 2),
        LeverageLimit = new Fraction(20, 1),
        MinimumBond = 100,
        UnbondingDelayEpochs = 4,
        EvidenceWindowEpochs = 4,
        MaximumExits = 3,
        IssuanceRate = new Fraction(1, 100),
        TreasuryRate = new Fraction(1, 5),
    };

    internal static PenaltySchedule Penalties(LossRule? losses = null, IPenaltyRule? correlation = null) => new(
        new Dictionary<string, Fraction> { [Light] = new(1, 100), [Heavy] = new(1, 2) }, losses ?? LossRule.ProRata, correlation);

    internal static DelegationLedger Start(
        LossRule? losses = null, IPenaltyRule? correlation = null, DelegationParameters? parameters = null) =>
        DelegationLedger.From(Origin(losses, correlation, parameters));

    internal static DelegationOrigin Origin(
        LossRule? losses = null, IPenaltyRule? correlation = null, DelegationParameters? parameters = null) => new()
        {
            Epoch = First,
            Parameters = parameters ?? Parameters,
            Penalties = new RuleSchedule<PenaltySchedule>(new RuleChange<PenaltySchedule>(0, Penalties(losses, correlation))),
            Reserve = 1_000_000,
            Treasury = 5_000,
            Balances = new Dictionary<string, UInt128> { ["op"] = 10_000, ["ann"] = 10_000, ["ben"] = 10_000, ["cat"] = 10_000 },
        };

    /// <summary>Pool p of op with a bond of 1,000.</summary>
    internal static DelegationLedger WithPool(LossRule? losses = null, IPenaltyRule? correlation = null) =>
        Start(losses, correlation).With(Open("p"));

    internal static OpenPool Open(string pool, UInt128? bond = null) => new("op", pool, bond ?? 1_000, 10, new Fraction(1, 10));

    internal static DelegationLedger With(this DelegationLedger ledger, params DelegationCommand[] commands) =>
        commands.Aggregate(ledger, static (state, command) => state.Apply(command).OrThrow());

    internal static DelegationLedger Next(this DelegationLedger ledger, int epochs = 1, params string[] makers)
    {
        for (int i = 0; i < epochs; i++)
        {
            ledger = ledger.With(Advance(ledger, makers));
        }

        return ledger;
    }

    internal static AdvanceEpoch Advance(DelegationLedger ledger, params string[] makers) =>
        new(ledger.Epoch + 1, makers.ToDictionary(static maker => maker, static _ => 7UL));

    internal static UInt128 Balance(this DelegationLedger ledger, string account) => ledger.AccountOf(account).Balance;
}
