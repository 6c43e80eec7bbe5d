using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tool.Output;

/// <summary>A protocol's limit in both directions, in whole units: null where there is no limit, or no bond that suffices.</summary>
internal sealed record LimitAnswer(LimitPreset Preset, ExactRational? MaximumDelegated, ExactRational? RequiredBond);
