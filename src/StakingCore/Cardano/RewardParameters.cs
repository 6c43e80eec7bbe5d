using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>
/// The protocol parameters that decide rewards: those in force in the epoch whose blocks are rewarded.
/// </summary>
/// <remarks>Named as in the ledger's own parameter files; the letter of the formulas is given with each.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RewardParameters
{
    /// <summary>
    /// The main network's parameters as they have stood since epoch 257 (d = 0, nOpt = 500), with Conway's protocol
    /// version 9. For another epoch use <c>with</c>.
    /// </summary>
    public static RewardParameters Mainnet { get; } = new()
    {
        MonetaryExpansion = new Fraction(3, 1000),
        TreasuryCut = new Fraction(1, 5),
        PoolPledgeInfluence = new Fraction(3, 10),
        StakePoolTargetNumber = 500,
        ProtocolVersion = new ProtocolVersion(9),
    };

    /// <summary>ρ: the share of the reserves that is paid out per epoch, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public required Fraction MonetaryExpansion
    {
        get;
        init => field = AtMostOne(value, nameof(MonetaryExpansion));
    }

    /// <summary>τ: the share of the reward pot that goes to the treasury, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public required Fraction TreasuryCut
    {
        get;
        init => field = AtMostOne(value, nameof(TreasuryCut));
    }

    /// <summary>a0: how much a pool's pledge adds to its reward, 0 or more.</summary>
    public required Fraction PoolPledgeInfluence { get; init; }

    /// <summary>nOpt, also k: the number of pools the rewards aim at, at least 1. A pool saturates at 1/nOpt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero.</exception>
    public required uint StakePoolTargetNumber
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfZero(value, nameof(StakePoolTargetNumber));
            field = value;
        }
    }

    /// <summary>d: the share of slots that the federated nodes held, 0 to 1; 0 from Babbage on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public Fraction Decentralization
    {
        get;
        init => field = AtMostOne(value, nameof(Decentralization));
    }

    /// <summary>The protocol version in force.</summary>
    public required ProtocolVersion ProtocolVersion { get; init; }

    /// <summary>
    /// L: how much stake per unit of pledge still earns (CIP-50, draft for Dijkstra), at least 1; null is no cap.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is below one, where the formula could turn negative.
    /// </exception>
    public Fraction? MaxPledgeLeverage
    {
        get;
        init
        {
            if (value is { } cap && cap < Fraction.One)
            {
                throw new ArgumentOutOfRangeException(nameof(MaxPledgeLeverage), value, "A leverage cap is at least 1.");
            }

            field = value;
        }
    }

    /// <summary>
    /// Whether performance counts as 1 because federated nodes made most blocks: d at or above 4/5.
    /// </summary>
    internal bool IsFederated => Decentralization >= FederatedThreshold;

    private static Fraction FederatedThreshold => new(4, 5);

    private static Fraction AtMostOne(Fraction value, string name) => value <= Fraction.One
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Expected a fraction from 0 to 1.");
}
