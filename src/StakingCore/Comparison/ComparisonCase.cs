using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Comparison;

/// <summary>
/// One operator and one fault, to be put to each protocol alike. Amounts are in whole units of the staked asset, whichever
/// that is: 1 is one ADA with Cardano and one ether with Ethereum.
/// </summary>
/// <remarks>
/// The fault happens at day 0. Unless <see cref="StaysUntilEvidence"/>, operator and delegators ask for all their stake back
/// at that moment: the least that a protocol can still reach. Immutable; values are checked as they are set and refused by
/// the name of the property.
/// </remarks>
public sealed record ComparisonCase
{
    private static readonly ExactRational _largest = 1_000_000_000_000_000;

    /// <summary>The operator's own stake, from 0 to 10^15. 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above 10^15.</exception>
    public ExactRational Own
    {
        get;
        init => field = AtMost(value, _largest, nameof(Own));
    }

    = ExactRational.One;

    /// <summary>What others would delegate to it, from 0 to 10^15. 9 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above 10^15.</exception>
    public ExactRational Delegated
    {
        get;
        init => field = AtMost(value, _largest, nameof(Delegated));
    }

    = 9;

    /// <summary>
    /// The part of the stake that the fault costs wherever stake can be slashed, from 0 to 1. Null, which it is unless set, for
    /// each protocol's own rate.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public ExactRational? SlashFraction
    {
        get;
        init => field = value is { } fraction ? Require.AtMostOne(fraction, nameof(SlashFraction)) : null;
    }

    /// <summary>How many days after the fault the evidence comes, from 0 to 10^6. 10 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above 10^6.</exception>
    public ExactRational EvidenceDays
    {
        get;
        init => field = AtMost(value, 1_000_000, nameof(EvidenceDays));
    }

    = 10;

    /// <summary>Whether everyone keeps its stake where it is until the evidence comes, so that no lock-up can run out.</summary>
    public bool StaysUntilEvidence { get; init; }

    /// <summary>How likely the evidence comes at all, from 0 to 1. 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public ExactRational DetectionProbability
    {
        get;
        init => field = Require.AtMostOne(value, nameof(DetectionProbability));
    }

    = ExactRational.One;

    /// <summary>The value of the income that a proven fault ends, at least 0. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational FutureIncome
    {
        get;
        init => field = Require.NotNegative(value, nameof(FutureIncome));
    }

    /// <summary>What the connection to those who delegated is worth to the operator, at least 0. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational SocialCollateral
    {
        get;
        init => field = Require.NotNegative(value, nameof(SocialCollateral));
    }

    /// <summary>How likely the connection is lost, from 0 to 1. 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public ExactRational SocialProbability
    {
        get;
        init => field = Require.AtMostOne(value, nameof(SocialProbability));
    }

    = ExactRational.One;

    /// <summary>What the attack costs up front, at least 0. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational AttackCost
    {
        get;
        init => field = Require.NotNegative(value, nameof(AttackCost));
    }

    /// <summary>The harm that does not grow with the stake, which is also what the attack is worth, at least 0. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational FixedValue
    {
        get;
        init => field = Require.NotNegative(value, nameof(FixedValue));
    }

    /// <summary>The harm per unit of controlled stake, which is also what the attack is worth, at least 0. 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational ValuePerUnit
    {
        get;
        init => field = Require.NotNegative(value, nameof(ValuePerUnit));
    }

    = ExactRational.One;

    private static ExactRational AtMost(ExactRational value, ExactRational most, string name) => Require.NotNegative(value, name) <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} is {value}, expected at most {most}.");
}
