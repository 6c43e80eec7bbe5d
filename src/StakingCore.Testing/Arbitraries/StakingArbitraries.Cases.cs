using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.Slashing;

namespace StakingCore.Testing;

/// <content>Whole cases: a schedule and a position, a penalty and who pays, an epoch.</content>
public static partial class StakingArbitraries
{
    /// <summary>Pools of up to 20 delegators, ties and empty ones among them; the penalty is anything up to 2^121.</summary>
    public static Arbitrary<SlashingCase> SlashingCases() => Compose.Of(
        LossRules(),
        Parts.Wide((UInt128)1 << 121),
        Parts.Wide(_maxLoss),
        Compose.Many(Parts.Wide(_maxLoss), 20),
        Parts.AnyOf<LossRounding>(),
        static (rule, penalty, own, delegators, rounding) => new SlashingCase(rule, penalty, own, [.. delegators], rounding),
        static pool => (pool.Rule, pool.Penalty, pool.Operator, [.. pool.Delegators], pool.Rounding));

    /// <summary>Positions under the protocols' schedules, with requests, faults and evidence around each other and the delays.</summary>
    public static Arbitrary<LockUpCase> LockUpCases() => Arb.From(
        from schedule in Gen.Elements(LockUpSchedule.Presets.ToArray())
        from role in Gen.Elements(RolesOf(schedule))
        from amount in LogUniform.UInt128()
        let terms = schedule.TermsOf(role)
        from start in LogUniform.UInt64(1UL << 40)
        from request in Distance(schedule, terms)
        from fault in Distance(schedule, terms)
        from evidence in Distance(schedule, terms)
        select Make(schedule, amount, role, start, (request, fault, evidence)),
        static known =>
        {
            ulong start = known.Position.Exposure.Start.Value;
            (ulong, ulong, ulong) steps = (known.RequestedAt.Value - start, known.Fault.Value - start, known.Evidence.Value - known.Fault.Value);
            return LogUniform.Shrink(known.Position.Amount).Select(amount => Make(known.Schedule, amount, known.Position.Role, start, steps))
                .Concat(LogUniform.Shrink(start).Select(earlier => Make(known.Schedule, known.Position.Amount, known.Position.Role, earlier, steps)));
        });

    /// <summary>
    /// Whole epochs: up to four pools and twenty delegations, on the main network's constants. Reserves are below the supply by at
    /// least all stake.
    /// </summary>
    public static Arbitrary<RewardInput> RewardInputs() => Arb.From(
        from parameters in RewardParameters().Generator
        from pools in SnapshotPools().Generator.ArrayOf(4)
        from count in Gen.Choose(0, 20)
        from delegations in StakeDelegations().Generator.ArrayOf(count)
        from stakes in LogUniform.UInt64(1UL << 50).ArrayOf(count)
        from reserves in LogUniform.UInt64(MaxLovelace / 3)
        from fees in LogUniform.UInt64(1UL << 40)
        from blocks in LogUniform.UInt64(30_000).ArrayOf(4)
        let listed = pools.DistinctBy(static pool => pool.Id).ToArray()
        select new RewardInput
        {
            Parameters = parameters,
            Network = Cardano.NetworkConstants.Mainnet,
            Reserves = new Amount<Lovelace>(reserves),
            Fees = new Amount<Lovelace>(fees),
            Pools = listed,
            Blocks = listed.Select(static (pool, i) => (pool.Id, i)).ToDictionary(static entry => entry.Id, entry => blocks[entry.i] + 1),
            Delegations =
            [
                .. delegations.DistinctBy(static delegation => delegation.Credential)
                    .Select((delegation, i) => delegation with { Stake = new Amount<Lovelace>(stakes[i]) }),
            ],
            UnregisteredAtStart = new HashSet<Credential>(),
        },
        static input => input.Delegations.Select((_, i) => input with { Delegations = [.. input.Delegations.Where((_, at) => at != i)] }));

    /// <summary>Pools of a snapshot, with one to three owners.</summary>
    public static Arbitrary<SnapshotPool> SnapshotPools() => Compose.Of(
        PoolIds(),
        PoolParameters(),
        Credentials(),
        Compose.Many(Credentials(), 3, 1),
        static (id, parameters, account, owners) => new SnapshotPool
        {
            Id = id,
            Parameters = parameters,
            RewardAccount = account,
            Owners = owners.ToHashSet(),
        },
        static pool => (pool.Id, pool.Parameters, pool.RewardAccount, [.. pool.Owners]));

    private static LockUpCase Make(LockUpSchedule schedule, UInt128 amount, StakeRole role, ulong start, (ulong Request, ulong Fault, ulong Evidence) steps)
    {
        var begin = new StakeTime(schedule.Measure, start);
        StakeTime fault = begin.After(steps.Fault);
        return new(
            schedule, new StakePosition(amount, ExposureInterval.From(begin), role), begin.After(steps.Request), fault, fault.After(steps.Evidence));
    }

    private static StakeRole[] RolesOf(LockUpSchedule schedule) =>
    [
        .. schedule.Operator is null ? Array.Empty<StakeRole>() : [StakeRole.Operator],
        .. schedule.Delegator is null ? Array.Empty<StakeRole>() : [StakeRole.Delegator],
        .. schedule.LiquidDelegator is null ? Array.Empty<StakeRole>() : [StakeRole.LiquidDelegator],
    ];

    // The distances at which something changes, and one to either side.
    private static Gen<ulong> Distance(LockUpSchedule schedule, RoleTerms terms) =>
        from steps in Gen.OneOf(
            Gen.Elements<ulong>(0, 1, terms.ExposureTail, terms.WithdrawalDelay, terms.MinimumTerm, schedule.SlashDeferral, schedule.EvidenceWindow ?? 0),
            LogUniform.UInt64(2 * (terms.WithdrawalDelay + 10)))
        from near in Gen.Choose(0, 2)
        select steps + (ulong)near - ulong.Min(1, steps);
}
