using StakingCore.Amounts;
using StakingCore.RocketPool;

namespace StakingCore.Tool.Input;

/// <summary>The notations of the Rocket Pool files: wei and parts of 10^18 as strings of digits.</summary>
internal static class RocketPoolNotation
{
    private const string DigitsExpected = "a string of digits, at most 2^128 - 1";

    internal static UInt128 Digits(this JsonPlace place) =>
        CanonicalDigits.TryRead(place.Text(DigitsExpected), out UInt128 value) ? value : throw place.Unexpected(DigitsExpected);

    internal static ulong WordInDigits(this JsonPlace place) =>
        place.Digits() is var value && value <= ulong.MaxValue ? (ulong)value : throw place.Unexpected("a string of digits, at most 2^64 - 1");

    internal static Amount<Wei> Wei(this JsonPlace place) => new(place.Digits());

    internal static Fixed18 Fixed(this JsonPlace place) => new(place.Digits());

    internal static Fixed18 FixedAtMostOne(this JsonPlace place) => place.Fixed() is var value && value <= Fixed18.One
        ? value
        : throw place.Unexpected("a string of digits, at most 10^18, which is 1");

    internal static RocketPoolRelease Release(this JsonPlace place)
    {
        const string Expected = "a release: \"v1.0\", \"v1.1\", \"v1.2\", \"v1.3\", \"v1.3.1\" or \"v1.4\"";
        return RocketPoolReleases.Find(place.Text(Expected)) ?? throw place.Unexpected(Expected);
    }
}
