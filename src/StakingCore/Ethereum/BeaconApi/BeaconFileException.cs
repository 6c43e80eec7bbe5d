using System.Globalization;

namespace StakingCore.Ethereum.BeaconApi;

/// <summary>An answer of a node that cannot be used: which file, where in it, what was found and what was expected.</summary>
public sealed class BeaconFileException : FormatException
{
    internal BeaconFileException(string file, string place, string found, string expected, Exception? inner = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}: {place}: found {found}, expected {expected}"), inner)
    {
        File = file;
        Place = place;
        Found = found;
        Expected = expected;
    }

    /// <summary>The file, by the name under which it was read.</summary>
    public string File { get; }

    /// <summary>The place in it: a JSON path from the root <c>$</c> and the byte, from 0; or a line and a byte in it, both from 1.</summary>
    public string Place { get; }

    /// <summary>What is there.</summary>
    public string Found { get; }

    /// <summary>What should be there.</summary>
    public string Expected { get; }
}
