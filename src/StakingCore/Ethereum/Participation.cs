namespace StakingCore.Ethereum;

/// <summary>What a validator's attestation of an epoch got right, from Altair.</summary>
[Flags]
public enum Participation : byte
{
    /// <summary>Nothing, or not included.</summary>
    None = 0,

    /// <summary>The source, in time; flag index 0.</summary>
    Source = 1,

    /// <summary>The target, in time; flag index 1.</summary>
    Target = 2,

    /// <summary>The head, in the next slot; flag index 2.</summary>
    Head = 4,
}
