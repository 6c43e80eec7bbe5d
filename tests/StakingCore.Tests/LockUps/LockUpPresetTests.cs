using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Tests.LockUps;

public sealed class LockUpPresetTests
{
    /// <summary>Every preset and role with how old evidence may be while the stake stays: null without end, -1 for never slashed.</summary>
    public static TheoryData<string, StakeRole, long?> OldestEvidence() => new()
    {
        { "Avalanche", StakeRole.Operator, -1 },
        { "Avalanche", StakeRole.Delegator, -1 },
        { "Cardano", StakeRole.Operator, -1 },
        { "Cardano", StakeRole.LiquidDelegator, -1 },
        { "Cosmos Hub", StakeRole.Operator, 7_237_981 },
        { "Cosmos Hub", StakeRole.Delegator, 7_237_981 },
        { "EigenLayer", StakeRole.Operator, null },
        { "EigenLayer", StakeRole.Delegator, null },
        { "Ethereum", StakeRole.Operator, null },
        { "Polkadot", StakeRole.Operator, 28 },
        { "Polkadot", StakeRole.Delegator, -1 },
        { "Polkadot, nominators slashable", StakeRole.Operator, 28 },
        { "Polkadot, nominators slashable", StakeRole.Delegator, 28 },
        { "Rocket Pool", StakeRole.Operator, null },
        { "Rocket Pool", StakeRole.Delegator, null },
        { "Tezos", StakeRole.Operator, 1 },
        { "Tezos", StakeRole.Delegator, 1 },
        { "Tezos", StakeRole.LiquidDelegator, -1 },
    };

    [Theory]
    [MemberData(nameof(OldestEvidence))]
    public void LiabilityFor_OngoingPosition_LastsAsLongAsEvidenceIsAccepted(string name, StakeRole role, long? oldest)
    {
        LockUpSchedule schedule = Preset(name);
        var fault = new StakeTime(schedule.Measure, 1_000_000);
        StakePosition staying = new(100, ExposureInterval.From(new StakeTime(schedule.Measure, 10)), role);

        LiabilityWindow window = schedule.LiabilityFor(staying, fault);

        Assert.Equal(oldest == -1 ? SlashObstacle.NotSlashableByRule : SlashObstacle.None, window.Obstacle);
        Assert.Equal(oldest == null, window.Evidence.IsOngoing);
        if (oldest >= 0)
        {
            StakeTime last = fault.After((ulong)oldest);
            Assert.True(schedule.SlashableAt(staying, fault, last).IsReachable);
            Assert.Equal(SlashObstacle.EvidenceTooLate, schedule.SlashableAt(staying, fault, last.After(1)).Obstacle);
        }
    }

    /// <summary>
    /// What each source states for each role, in its own steps: activation, earning tail, exposure tail, delay, least term.
    /// Cardano's snapshots are two epochs ahead; a validator's exit is MAX_SEED_LOOKAHEAD + 1 epochs ahead; Tezos's rights are
    /// consensus_rights_delay + 1 cycles ahead, and unstaked tez wait for max_slashing_period more.
    /// </summary>
    public static TheoryData<string, StakeRole, bool, ulong[]> PublishedTerms() => new()
    {
        { "Avalanche", StakeRole.Operator, false, [0, 0, 0, 0, 14 * 86_400] },
        { "Avalanche", StakeRole.Delegator, false, [0, 0, 0, 0, 14 * 86_400] },
        { "Cardano", StakeRole.Operator, false, [2, 2, 2, 0, 0] },
        { "Cardano", StakeRole.LiquidDelegator, false, [2, 2, 2, 0, 0] },
        { "Cosmos Hub", StakeRole.Operator, true, [0, 0, 1, 1_814_400, 0] },
        { "Cosmos Hub", StakeRole.Delegator, true, [0, 0, 1, 1_814_400, 0] },
        { "EigenLayer", StakeRole.Operator, true, [0, 0, 1, 100_800 + 1, 0] },
        { "EigenLayer", StakeRole.Delegator, true, [0, 0, 1, 100_800 + 1, 0] },
        { "Ethereum", StakeRole.Operator, true, [4 + 1, 4 + 1, 4 + 1, 4 + 1 + 256, 256] },
        { "Polkadot", StakeRole.Operator, true, [1, 1, 1, 28, 0] },
        { "Polkadot", StakeRole.Delegator, false, [1, 1, 1, 2, 0] },
        { "Polkadot, nominators slashable", StakeRole.Operator, true, [1, 1, 1, 28, 0] },
        { "Polkadot, nominators slashable", StakeRole.Delegator, true, [1, 1, 1, 28, 0] },
        { "Rocket Pool", StakeRole.Operator, true, [4 + 1, 4 + 1, 4 + 1, 4 + 1 + 256, 256] },
        { "Rocket Pool", StakeRole.Delegator, true, [0, 0, 1, 0, 0] },
        { "Tezos", StakeRole.Operator, true, [2 + 1, 0, 2 + 1, 2 + 2, 0] },
        { "Tezos", StakeRole.Delegator, true, [2 + 1, 0, 2 + 1, 2 + 2, 0] },
        { "Tezos", StakeRole.LiquidDelegator, false, [2 + 1, 2 + 1, 2 + 1, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(PublishedTerms))]
    public void TermsOf_EachRole_AreTheSources(string name, StakeRole role, bool isSlashable, ulong[] steps)
    {
        RoleTerms terms = Preset(name).TermsOf(role);

        Assert.Equal(isSlashable, terms.IsSlashable);
        ulong[] actual = [terms.ActivationDelay, terms.EarningTail, terms.ExposureTail, terms.WithdrawalDelay, terms.MinimumTerm];
        Assert.Equal(steps, actual);
    }

    [Theory]
    [InlineData("Avalanche", 0, 0, null, false, MoveRule.NotPossible)]
    [InlineData("Cardano", 0, 0, null, false, MoveRule.Free)]
    [InlineData("Cosmos Hub", 0, 0, 7, true, MoveRule.OnceUntilMatured)]
    [InlineData("EigenLayer", 0, 0, null, false, MoveRule.NotPossible)]
    [InlineData("Ethereum", 0, 8192, null, false, MoveRule.NotPossible)]
    [InlineData("Polkadot", 27, 0, 32, true, MoveRule.Free)]
    [InlineData("Polkadot, nominators slashable", 27, 0, 32, true, MoveRule.Free)]
    [InlineData("Rocket Pool", 0, 8192, null, false, MoveRule.NotPossible)]
    [InlineData("Tezos", 1, 0, null, true, MoveRule.NotPossible)]
    public void Preset_EachRule_IsTheSources(string name, ulong deferral, ulong slashedDelay, int? exits, bool merges, MoveRule moves)
    {
        LockUpSchedule schedule = Preset(name);

        Assert.Equal((deferral, slashedDelay), (schedule.SlashDeferral, schedule.SlashedDelay));
        Assert.Equal((exits, merges, moves), (schedule.MaximumExits, schedule.MergesExitsOfOneStep, schedule.Moves));
        Assert.NotEmpty(schedule.Source);
    }

    [Fact]
    public void PublishedTerms_EveryRoleOfEveryPreset_IsThere() => Assert.Equal(
        from preset in LockUpSchedule.Presets
        from role in Enum.GetValues<StakeRole>()
        where (role switch { StakeRole.Operator => preset.Operator, StakeRole.Delegator => preset.Delegator, _ => preset.LiquidDelegator }) is not null
        select (preset.Name, role),
        PublishedTerms().Select(row => ((string)row[0], (StakeRole)row[1])).OrderBy(row => row.Item1, StringComparer.Ordinal));

    [Fact]
    public void OldestEvidence_Presets_AreAllThere() => Assert.Equal(
        LockUpSchedule.Presets.Select(preset => preset.Name).Order(StringComparer.Ordinal),
        OldestEvidence().Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Cardano", StakeRole.LiquidDelegator, 10, 12)]
    [InlineData("Tezos", StakeRole.Delegator, 14, 13)]
    [InlineData("Polkadot", StakeRole.Delegator, 12, 11)]
    public void Exit_InThePeriodOfStaking_IsNotHeldUntilActivation(string name, StakeRole role, ulong free, ulong exposedUntil)
    {
        LockUpSchedule schedule = Preset(name);
        var at = new StakeTime(schedule.Measure, 10);
        StakePosition entered = schedule.Enter(100, at, role);

        ExitTimeline exit = schedule.Exit(entered, at);

        Assert.Equal(at, exit.EffectiveAt);
        Assert.Equal(at.After(free - 10), exit.WithdrawableAt);
        Assert.Equal(at.After(exposedUntil - 10), exit.ExposedUntil);
        Assert.Equal(exit.WithdrawableAt, schedule.WithdrawableAt(entered.EndedAt(exit.ExposedUntil, at)));
        Assert.True(entered.EndedAt(exit.ExposedUntil).Exposure.IsEmpty);
    }

    [Fact]
    public void Move_CardanoBeforeActivation_LeavesTheOldPoolWithoutIt()
    {
        StakePosition entered = LockUpSchedule.Cardano.Enter(100, StakeTime.Epoch(10), StakeRole.LiquidDelegator);

        StakeMove same = LockUpSchedule.Cardano.Move(entered, StakeTime.Epoch(10))!.Value;
        StakeMove next = LockUpSchedule.Cardano.Move(entered, StakeTime.Epoch(11))!.Value;

        Assert.True(same.AtOldPlace.Exposure.IsEmpty);
        Assert.Equal(StakeTime.Epoch(12), same.AtNewPlace.Exposure.Start);
        Assert.Equal(ExposureInterval.Between(StakeTime.Epoch(12), StakeTime.Epoch(13)), next.AtOldPlace.Exposure);
        Assert.Equal(StakeTime.Epoch(13), next.AtNewPlace.Exposure.Start);
        Assert.Throws<ArgumentOutOfRangeException>("at", () => LockUpSchedule.Cardano.Move(entered, StakeTime.Epoch(9)));
    }

    [Fact]
    public void SlashableAt_EthereumMessageFromBeforeActivationOrAfterTheExit_IsReachableWhileSlashable()
    {
        LockUpSchedule ethereum = LockUpSchedule.Ethereum;
        StakePosition staying = new(32, ExposureInterval.From(StakeTime.Epoch(100)), StakeRole.Operator);
        StakePosition left = staying.EndedAt(ethereum.Exit(staying, StakeTime.Epoch(1000)).ExposedUntil);

        // Exposed until 1005, withdrawable at 1261.
        Assert.True(ethereum.SlashableAt(left, StakeTime.Epoch(1100), StakeTime.Epoch(1260)).IsReachable);
        Assert.Equal(SlashObstacle.AlreadyWithdrawn, ethereum.SlashableAt(left, StakeTime.Epoch(1100), StakeTime.Epoch(1261)).Obstacle);
        Assert.True(ethereum.SlashableAt(staying, StakeTime.Epoch(50), StakeTime.Epoch(100)).IsReachable);
        Assert.Equal(SlashObstacle.FaultBeforeExposure, ethereum.SlashableAt(staying, StakeTime.Epoch(50), StakeTime.Epoch(99)).Obstacle);
        Assert.Equal(ExposureInterval.Between(StakeTime.Epoch(100), StakeTime.Epoch(1261)), ethereum.LiabilityFor(left, StakeTime.Epoch(50)).Evidence);
    }

    [Theory]
    [InlineData("Cosmos Hub", StakeRole.Delegator, true)]
    [InlineData("EigenLayer", StakeRole.Delegator, true)]
    [InlineData("EigenLayer", StakeRole.Operator, true)]
    [InlineData("Ethereum", StakeRole.Operator, true)]
    [InlineData("Polkadot, nominators slashable", StakeRole.Delegator, false)]
    [InlineData("Rocket Pool", StakeRole.Delegator, true)]
    [InlineData("Tezos", StakeRole.Delegator, false)]
    public void SlashableAt_FaultBeforeTheStakeCame_CostsWhoeverHoldsAtTheSlash(string name, StakeRole role, bool isReachable)
    {
        LockUpSchedule schedule = Preset(name);
        var fault = new StakeTime(schedule.Measure, 1000);
        StakePosition came = new(100, ExposureInterval.From(fault.After(1)), role);

        Assert.Equal(isReachable, schedule.SlashableAt(came, fault, fault.After(1)).IsReachable);
    }

    private static LockUpSchedule Preset(string name) => LockUpSchedule.Presets.Single(preset => preset.Name == name);
}
