using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>What a network fixes at genesis and never changes.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record NetworkConstants
{
    /// <summary>The slots of an epoch, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero.</exception>
    public required ulong SlotsPerEpoch
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfZero(value, nameof(SlotsPerEpoch));
            field = value;
        }
    }

    /// <summary>f: the share of slots that have a block, above 0 and at most 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or above one.</exception>
    public required Fraction ActiveSlotCoefficient
    {
        get;
        init => field = !value.IsZero && value <= Fraction.One
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ActiveSlotCoefficient), value, "Expected above 0 and at most 1.");
    }

    /// <summary>All lovelace that can ever exist, at most 2^64 − 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above 2^64 − 1.</exception>
    public required Amount<Lovelace> MaxLovelaceSupply
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(MaxLovelaceSupply));
    }

    /// <summary>The main network: 432,000 slots of one second, one block in twenty, 45 billion ADA.</summary>
    public static NetworkConstants Mainnet { get; } = Network(432_000);

    /// <summary>The pre-production test network; the same constants as the main network.</summary>
    public static NetworkConstants Preprod { get; } = Network(432_000);

    /// <summary>The preview test network: epochs of one day.</summary>
    public static NetworkConstants Preview { get; } = Network(86_400);

    private static NetworkConstants Network(ulong slotsPerEpoch) => new()
    {
        SlotsPerEpoch = slotsPerEpoch,
        ActiveSlotCoefficient = new Fraction(1, 20),
        MaxLovelaceSupply = Amount<Lovelace>.FromDisplayUnits(45_000_000_000),
    };
}
