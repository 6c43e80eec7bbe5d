using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>The parameters of the staking, distribution, slashing, minting and liquid staking modules, with the SDK's own defaults.</summary>
/// <remarks>
/// Source: cosmos-sdk <c>x/staking/types/params.go</c>, <c>x/slashing</c>, <c>x/distribution</c>, <c>x/mint</c>; gaia <c>x/liquid</c>.
/// Time spans have .NET's 100 nanoseconds, which every chain's whole seconds fit.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ChainParameters
{
    /// <summary>The denomination that is staked.</summary>
    public string BondDenom { get; init; } = "stake";

    /// <summary>How long tokens take to leave.</summary>
    public TimeSpan UnbondingTime { get; init; } = TimeSpan.FromDays(21);

    /// <summary>The largest number of validators in the set.</summary>
    public int MaxValidators { get; init; } = 100;

    /// <summary>The most unbonding entries of a pair, and redelegation entries of a triple.</summary>
    public int MaxEntries { get; init; } = 7;

    /// <summary>The least commission rate; from v0.46.0.</summary>
    public CosmosDecimal MinCommissionRate { get; init; }

    /// <summary>Tokens per unit of voting power.</summary>
    public CosmosInteger PowerReduction { get; init; } = 1_000_000;

    /// <summary>The part of all fees and provisions that the community pool gets.</summary>
    public CosmosDecimal CommunityTax { get; init; } = CosmosDecimal.Parse("0.02");

    /// <summary>The proposer's part of the fees, whatever the votes; before v0.47.0.</summary>
    public CosmosDecimal BaseProposerReward { get; init; } = CosmosDecimal.Parse("0.01");

    /// <summary>The proposer's further part if all votes are in; before v0.47.0.</summary>
    public CosmosDecimal BonusProposerReward { get; init; } = CosmosDecimal.Parse("0.04");

    /// <summary>Whether rewards may be sent to another account.</summary>
    public bool WithdrawAddressEnabled { get; init; } = true;

    /// <summary>How many votes the liveness window holds.</summary>
    public long SignedBlocksWindow { get; init; } = 100;

    /// <summary>The part of the window that must be signed.</summary>
    public CosmosDecimal MinSignedPerWindow { get; init; } = CosmosDecimal.Parse("0.5");

    /// <summary>How long downtime sends a validator to jail.</summary>
    public TimeSpan DowntimeJailDuration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The part of the stake that a double signature costs.</summary>
    public CosmosDecimal SlashFractionDoubleSign { get; init; } = CosmosDecimal.Parse("0.05");

    /// <summary>The part of the stake that downtime costs.</summary>
    public CosmosDecimal SlashFractionDowntime { get; init; } = CosmosDecimal.Parse("0.01");

    /// <summary>The age in time above which evidence may be stale.</summary>
    public TimeSpan MaxEvidenceAge { get; init; } = TimeSpan.FromHours(48);

    /// <summary>The age in blocks above which evidence may be stale; it is stale only where both are exceeded.</summary>
    public long MaxEvidenceBlocks { get; init; } = 100_000;

    /// <summary>The parameters of inflation.</summary>
    public MintParameters Mint { get; init; } = MintParameters.SdkDefaults;

    /// <summary>Liquid shares per share of validator bond; null: the bond is switched off. Only in the fork.</summary>
    public CosmosDecimal? ValidatorBondFactor { get; init; } = CosmosDecimal.FromInteger(250);

    /// <summary>The largest liquid part of all bonded stake.</summary>
    public CosmosDecimal GlobalLiquidStakingCap { get; init; } = CosmosDecimal.Parse("0.25");

    /// <summary>The largest liquid part of a validator's shares.</summary>
    public CosmosDecimal ValidatorLiquidStakingCap { get; init; } = CosmosDecimal.Parse("0.5");

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ChainParameters), PrintMembers);

    internal ChainParameters Check()
    {
        ArgumentException.ThrowIfNullOrEmpty(BondDenom);
        Require(UnbondingTime > TimeSpan.Zero, nameof(UnbondingTime), UnbondingTime);
        Require(MaxValidators > 0, nameof(MaxValidators), MaxValidators);
        Require(MaxEntries > 0, nameof(MaxEntries), MaxEntries);
        Require(PowerReduction.IsPositive, nameof(PowerReduction), PowerReduction);
        Require(SignedBlocksWindow > 0, nameof(SignedBlocksWindow), SignedBlocksWindow);
        Require(DowntimeJailDuration >= TimeSpan.Zero, nameof(DowntimeJailDuration), DowntimeJailDuration);
        Require(Mint.GoalBonded.IsPositive, nameof(MintParameters.GoalBonded), Mint.GoalBonded);
        Require(Mint.BlocksPerYear > 0, nameof(MintParameters.BlocksPerYear), Mint.BlocksPerYear);
        RequirePart(MinCommissionRate, nameof(MinCommissionRate));
        RequirePart(CommunityTax, nameof(CommunityTax));
        RequirePart(BaseProposerReward + BonusProposerReward, nameof(BonusProposerReward));
        RequirePart(MinSignedPerWindow, nameof(MinSignedPerWindow));
        RequirePart(SlashFractionDoubleSign, nameof(SlashFractionDoubleSign));
        RequirePart(SlashFractionDowntime, nameof(SlashFractionDowntime));
        RequirePart(GlobalLiquidStakingCap, nameof(GlobalLiquidStakingCap));
        RequirePart(ValidatorLiquidStakingCap, nameof(ValidatorLiquidStakingCap));
        Require(ValidatorBondFactor is not { IsNegative: true }, nameof(ValidatorBondFactor), ValidatorBondFactor);
        return this;
    }

    private static void RequirePart(CosmosDecimal value, string name) =>
        Require(!value.IsNegative && value <= CosmosDecimal.One, name, value);

    private static void Require(bool holds, string name, object? value)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} is {value}, which the module's validation refuses.", name);
        }
    }
}
