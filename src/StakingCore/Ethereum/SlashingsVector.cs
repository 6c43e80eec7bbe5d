namespace StakingCore.Ethereum;

/// <summary>
/// The effective balances slashed in each of the last 8192 epochs, in gwei; epoch e is entry e mod 8192. The caller's own,
/// and not safe for concurrent writes.
/// </summary>
public sealed class SlashingsVector
{
    private readonly ulong[] _amounts;

    /// <summary>Makes a vector without slashings.</summary>
    /// <param name="length">EPOCHS_PER_SLASHINGS_VECTOR.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is below 1.</exception>
    public SlashingsVector(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        _amounts = new ulong[length];
    }

    private SlashingsVector(SlashingsVector other) => _amounts = [.. other._amounts];

    /// <summary>The entries.</summary>
    public Span<ulong> AmountsGwei => _amounts;

    /// <summary>The entry of an epoch.</summary>
    /// <param name="epoch">The epoch.</param>
    public ulong this[ulong epoch]
    {
        get => _amounts[epoch % (ulong)_amounts.Length];
        set => _amounts[epoch % (ulong)_amounts.Length] = value;
    }

    /// <summary>The sum of all entries.</summary>
    /// <exception cref="OverflowException">The sum is above 2^64 − 1.</exception>
    public ulong Sum() => Numerics.WordSum.Of(_amounts);

    internal SlashingsVector Clone() => new(this);
}
