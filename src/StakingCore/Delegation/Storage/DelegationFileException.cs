using System.Globalization;

namespace StakingCore.Delegation.Storage;

/// <summary>A file that does not hold a ledger: which file, where in it, what was found and what was expected.</summary>
public sealed class DelegationFileException : FormatException
{
    internal DelegationFileException(string file, string place, string found, string expected, Exception? inner = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}: {place}: found {found}, expected {expected}"), inner)
    {
        File = file;
        Place = place;
        Found = found;
        Expected = expected;
    }

    /// <summary>The file, by the name under which it was read.</summary>
    public string File { get; }

    /// <summary>The place in it: a JSON path from the root <c>$</c>, or a line and a byte in it, both from 1, where it is no JSON.</summary>
    public string Place { get; }

    /// <summary>What is there.</summary>
    public string Found { get; }

    /// <summary>What should be there.</summary>
    public string Expected { get; }
}
