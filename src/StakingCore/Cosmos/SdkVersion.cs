using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>
/// The version of the Cosmos SDK that a chain runs; it selects the rules of staking, slashing and distribution of that
/// release.
/// </summary>
/// <remarks>
/// Some rules were brought back to older release lines, so a newer version is not in every case the one with more rules:
/// v0.50.4 lacks what v0.47.10 has. <c>default</c> is v0.0.0, which follows the oldest rules.
/// </remarks>
/// <param name="Major">The major version; 0 in every release so far.</param>
/// <param name="Minor">The release line, for example 53.</param>
/// <param name="Patch">The release in its line.</param>
/// <param name="HasLiquidStaking">
/// Whether it is the fork with liquid staking in the staking module (tags that end in <c>-lsm</c>).
/// </param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly partial record struct SdkVersion(uint Major, uint Minor, uint Patch, bool HasLiquidStaking = false)
{
    /// <summary>v0.53.0: what the figures of the conformance vectors were taken from, unless a file says otherwise.</summary>
    public static SdkVersion Reference => new(0, 53, 0);

    /// <summary>The version of the number module that the release uses, as far as it changes a figure of the keepers.</summary>
    /// <remarks>
    /// v1.4.0's rules came with v0.50.11. The other difference, the division inside the root by approximation, is in no
    /// keeper; who needs it names the <see cref="CosmosMathVersion"/>. Of the narrower range before v1.4.0, which ends at 6.6 · 10^76
    /// where it now ends at 1.1 · 10^77, a <see cref="ChainState"/> enforces the one bound that a user's deposit can reach: that of the
    /// cumulative reward ratio.
    /// </remarks>
    public CosmosMathVersion Math => IsAtLeast(50, 11) ? CosmosMathVersion.Current : new CosmosMathVersion(1, 3, 0);

    /// <summary>Whether an unbonding can be cancelled and the chain sets a least commission rate. True from v0.46.0.</summary>
    public bool CancelsUnbonding => IsAtLeast(46, 0);

    /// <summary>Whether the proposer is paid a part of the fees before all others. True before v0.47.0.</summary>
    public bool RewardsProposer => !IsAtLeast(47, 0);

    /// <summary>Whether unbonding entries of one height and one completion time are merged. True from v0.47.0.</summary>
    public bool MergesUnbondingEntries => IsAtLeast(47, 0);

    /// <summary>Whether the liveness count leaves out validators in jail. True from v0.47.0.</summary>
    public bool SkipsLivenessInJail => IsAtLeast(47, 0);

    /// <summary>
    /// Whether the slash of a redelegation first takes the delegator's unbonding entries at the destination. True from
    /// v0.47.10 in that line and from v0.50.5.
    /// </summary>
    public bool SlashesDestinationUnbondings => IsLine(47, 10) || IsAtLeast(50, 5);

    /// <summary>Whether a slash that burns nothing leaves no slash event. True from v0.50.0.</summary>
    public bool DropsEmptySlashEvents => IsAtLeast(50, 0);

    /// <summary>
    /// Whether other modules pass on the staking module's errors where a validator or delegation is missing, and know the deposit
    /// for a validator's delegators. True from v0.50.0.
    /// </summary>
    public bool PassesStakingErrors => IsAtLeast(50, 0);

    /// <summary>What becomes of a redelegation that empties an unbonded source validator.</summary>
    public EmptiedSourceRule EmptiedSource => IsAtLeast(53, 8)
        ? EmptiedSourceRule.CompletesAtOnce
        : IsAtLeast(50, 0) ? EmptiedSourceRule.Refused : EmptiedSourceRule.FullEntry;

    /// <summary>
    /// Whether an overflow of the cumulative reward ratio no longer halts the chain. True from v0.50.14 in that line and from
    /// v0.53.3.
    /// </summary>
    public bool SurvivesRatioOverflow => IsLine(50, 14) || IsAtLeast(53, 3);

    /// <summary>
    /// Whether rewards for a blocked withdraw address fall back to the delegator, then to the community pool. True from
    /// v0.53.8.
    /// </summary>
    public bool FallsBackFromBlockedAddress => IsAtLeast(53, 8);

    /// <summary>
    /// Whether the slash of a redelegation takes from the destination's shares only what its unbondings have not paid, and a
    /// delegation worth less than one token is removed. True in the v0.52 line alone, which no chain ran: by which formula is not
    /// published with the figures that this library is held to, so <see cref="ChainState.From"/> refuses that line.
    /// </summary>
    public bool CountsUnbondingsTowardsSlash => Major == 0 && Minor == 52;

    /// <summary>
    /// Whether a validator whose operator's own stake falls below its minimum is jailed. Not so in the liquid staking fork.
    /// </summary>
    public bool EnforcesMinSelfDelegation => !HasLiquidStaking;

    /// <summary>The version as it is tagged, for example <c>v0.53.0</c> or <c>v0.50.11-lsm</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"v{Major}.{Minor}.{Patch}{(HasLiquidStaking ? "-lsm" : string.Empty)}");

    private bool IsAtLeast(uint minor, uint patch) =>
        Major > 0 || Minor > minor || (Minor == minor && Patch >= patch);

    private bool IsLine(uint minor, uint patch) => Major == 0 && Minor == minor && Patch >= patch;
}
