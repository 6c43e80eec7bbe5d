using System.Text.Json.Serialization;
using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>Someone with stake who may run a pool or delegate.</summary>
/// <remarks><c>default</c> is a player without stake whose pool would cost nothing.</remarks>
public readonly record struct StakePlayer
{
    /// <summary>Makes the player.</summary>
    /// <param name="stake">The player's share of all stake, 0 to 1.</param>
    /// <param name="cost">What its pool would cost in a period, 0 or more, in the unit of the curve's rewards.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    [JsonConstructor]
    public StakePlayer(ExactRational stake, ExactRational cost)
    {
        Stake = Shares.ZeroToOne(stake);
        Cost = Shares.NotNegative(cost);
    }

    /// <summary>The player's share of all stake, 0 to 1.</summary>
    public ExactRational Stake { get; }

    /// <summary>What its pool would cost in a period, 0 or more.</summary>
    public ExactRational Cost { get; }
}
