using System.Reflection;

namespace StakingCore.Contracts.Surface;

/// <summary>Which names say what a bare number counts: a unit, or a thing that is its own unit. docs/decisions/0007.</summary>
internal static class UnitVocabulary
{
    private static readonly HashSet<string> _units = new(StringComparer.Ordinal)
    {
        "Gwei", "Wei", "Ether", "Lovelace", "Units", "Parts", "Millionth", "Perbill", "Points", "Percent",
        "Seconds", "Nanoseconds", "Slots", "Blocks", "Epochs", "Periods", "Steps",
    };

    // What stands in a row, is counted, or is a point on the chain's own clock: an epoch, a validator, the number of pools.
    private static readonly HashSet<string> _things = new(StringComparer.Ordinal)
    {
        "Epoch", "Slot", "Height", "Period", "Step", "Row", "Rows", "Index", "Count", "Capacity", "Length", "Key", "Id", "Record",
        "Validator", "Validators", "Proposer", "Whistleblower", "Committee", "Attesters", "Source", "Target", "Account", "Pool",
        "Pools", "Agent", "Player", "Lot", "Place", "Keys", "Minipools", "Deposits", "Strikes", "Attestations", "Holders",
        "Offenders", "Offences", "Lengths", "Partials", "Completed", "Shares", "Age", "Registered", "Last",
        "Major", "Minor", "Patch", "Code", "Decimals", "Exponent", "Degree", "Numerator", "Denominator", "Made", "Written",
        "Parallelism", "Scores", "Score", "Power", "Delay", "Express", "Standard", "Limit",
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
        ["WeightFactorLimit.controlledPerOwn"] = "A multiple of the own stake.",
        ["TezosCapacity.edgeOfStakingOverDelegation"] = "The protocol's constant.",
    };

    // Their amounts are base units of one asset that the caller chooses: there is no unit to name.
    private static readonly string[] _rooms = ["StakingCore.Delegation", "StakingCore.Slashing"];

    private static readonly HashSet<string> _amounts = new(StringComparer.Ordinal)
    {
        "Amount", "Bond", "Cost", "Liquid", "Locked", "Fees", "Delegators", "Losses", "Reachable", "Stakes",
    };

    internal static bool SaysItsUnit(ParameterInfo parameter)
    {
        string name = parameter.Name!;
        string last = LastWord(name);
        Type owner = parameter.Member.DeclaringType!;
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
