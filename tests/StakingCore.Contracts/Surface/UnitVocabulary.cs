using System.Reflection;

namespace StakingCore.Contracts.Surface;

/// <summary>Which names say what a bare number counts: a unit, or a thing that is its own unit. docs/decisions/0007.</summary>
internal static class UnitVocabulary
{
    private static readonly HashSet<string> _units = new(StringComparer.Ordinal)
    {
        "Gwei", "Wei", "Ether", "Lovelace", "Units", "Parts", "Millionth", "Perbill", "Points", "Percent",
        "Seconds", "Nanoseconds", "Slots", "Blocks", "Epochs", "Periods", "Steps", "Increments",
    };

    // What stands in a row, is counted, or is a point on the chain's own clock: an epoch, a validator, the number of pools.
    private static readonly HashSet<string> _things = new(StringComparer.Ordinal)
    {
        "Epoch", "Slot", "Height", "Period", "Step", "Row", "Rows", "Index", "Count", "Capacity", "Length", "Key", "Id", "Record",
        "Validator", "Validators", "Proposer", "Whistleblower", "Committee", "Attesters", "Source", "Target", "Account", "Pool",
        "Pools", "Agent", "Player", "Lot", "Place", "Keys", "Minipools", "Deposits", "Strikes", "Attestations", "Holders",
        "Offenders", "Offences", "Lengths", "Partials", "Completed", "Shares", "Age", "Registered", "Last",
        "Major", "Minor", "Patch", "Code", "Decimals", "Exponent", "Degree", "Numerator", "Denominator", "Made", "Written",
        "Parallelism", "Scores", "Score", "Power", "Delay", "Express", "Standard", "Limit", "Heights", "Number", "Rank", "Rival", "Version",
        "Seed", "Sign", "Rounds", "Changes", "Request", "Exits", "Entries", "Members", "Services", "Operator", "Operators", "Parties",
        "Accounts", "Assignments", "Tickets", "Activations", "Coefficient",
    };

    // A number that says no more by itself, with what makes it plain.
    private static readonly Dictionary<string, string> _explained = new(StringComparer.Ordinal)
    {
        ["StakeTime.value"] = "The method is named after what it counts.",
        ["StakeTime.Value"] = "Its measure stands beside it.",
        ["IntegerSquareRoot.value"] = "A number without a unit.",
        ["ExactRational.value"] = "A number without a unit.",
        ["CosmosInteger.value"] = "A number without a unit.",
        ["ValidatorExitChurn.Taken"] = "Validators, of its limit.",
        ["NetworkConstants.slotsPerEpoch"] = "A rate, in its name.",
        ["PerformanceLikelihood.slotsPerEpoch"] = "A rate, in its name.",
        ["MegapoolQueues.ExpressRate"] = "The protocol's word: so many of one queue for one of the other.",
        ["NetworkSettings.ExpressRate"] = "The protocol's word: so many of one queue for one of the other.",
        ["MintParameters.BlocksPerYear"] = "A rate, in its name.",
        ["WeightFactorLimit.controlledPerOwn"] = "A multiple of the own stake.",
        ["WeightFactorLimit.ControlledPerOwn"] = "A multiple of the own stake.",
        ["TezosCapacity.edgeOfStakingOverDelegation"] = "The protocol's constant.",
        ["TezosCapacity.EdgeOfStakingOverDelegation"] = "The protocol's constant.",
        ["ValidatorColumns.Balances"] = "The specification's balances, in gwei.",
        ["ValidatorColumns.EffectiveBalances"] = "The specification's effective_balance, in gwei.",
        ["EthereumState.DepositBalanceToConsume"] = "The specification's deposit_balance_to_consume, in gwei.",
        ["EthereumState.ExitBalanceToConsume"] = "The specification's exit_balance_to_consume, in gwei.",
        ["EthereumState.ConsolidationBalanceToConsume"] = "The specification's consolidation_balance_to_consume, in gwei.",
        ["ChainParameters.SignedBlocksWindow"] = "The SDK's signed_blocks_window, in blocks as it says.",
        ["SigningInfo.IndexOffset"] = "The SDK's index_offset: a place in that window.",
        ["ChangeSetting.Value"] = "In the unit of the setting that it changes.",
        ["NodeWeight.Weight"] = "A share of the reward in no unit, as the reward tree has it.",
    };

    // The specification's constants under its own names: each says its unit in its documentation.
    private static readonly string[] _constants = ["EthereumPreset", "EthereumRules"];

    // The figures of a refusal are in the unit of the rule that it names.
    private static readonly string[] _figures = ["Found", "AtLeast", "AtMost"];

    // A lock-up is counted in steps of its schedule's measure.
    private static readonly string[] _spans = ["Window", "Deferral", "Tail", "Term"];

    // Their amounts are base units of one asset that the caller chooses: there is no unit to name.
    private static readonly string[] _rooms = ["StakingCore.Delegation", "StakingCore.Slashing"];

    private static readonly HashSet<string> _amounts = new(StringComparer.Ordinal)
    {
        "Amount", "Bond", "Cost", "Liquid", "Locked", "Fees", "Delegators", "Losses", "Reachable", "Stakes", "Stake", "Balances",
        "Locks", "Wallets", "Weights", "Reserve", "Treasury", "Paid", "Released", "Returned",
    };

    internal static bool SaysItsUnit(ParameterInfo parameter) => SaysItsUnit(parameter.Name!, parameter.Member.DeclaringType!);

    internal static bool SaysItsUnit(MemberInfo member)
    {
        Type owner = member.DeclaringType!;
        return SaysItsUnit(member.Name, owner)
            || _constants.Contains(owner.Name)
            || (_figures.Contains(member.Name) && owner.Name.EndsWith("Refusal", StringComparison.Ordinal))
            || (_spans.Contains(LastWord(member.Name)) && owner.Namespace == "StakingCore.LockUps");
    }

    private static bool SaysItsUnit(string name, Type owner)
    {
        string last = LastWord(name);
        return _units.Contains(last)
            || _things.Contains(last)
            || _explained.ContainsKey($"{TypeNames.Named(owner)}.{name}")
            || (_amounts.Contains(last) && _rooms.Any(room => owner.Namespace!.StartsWith(room, StringComparison.Ordinal)));
    }

    private static string LastWord(string name)
    {
        int start = name.Length - 1;
        while (start > 0 && !char.IsUpper(name[start]))
        {
            start--;
        }

        return char.ToUpperInvariant(name[start]) + name[(start + 1)..];
    }
}
