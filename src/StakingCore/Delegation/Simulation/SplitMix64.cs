namespace StakingCore.Delegation.Simulation;

/// <summary>
/// The generator SplitMix64: 64 bits a step from 64 bits of state, the same on every machine and in every release of the
/// runtime, which <see cref="System.Random"/> does not promise.
/// </summary>
/// <remarks>Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014); mixing constants of Vigna.</remarks>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    internal ulong Next()
    {
        // Modulo 2^64 is the definition.
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            return Mix(_state);
        }
    }

    /// <summary>The generator's output function, a bijection of 64 bits.</summary>
    internal static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
