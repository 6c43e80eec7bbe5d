using System.Globalization;
using System.Numerics;

namespace StakingCore.Tool.Input;

/// <summary>Whole numbers as files write them: digits only, without a sign, a separator or a leading zero.</summary>
internal static class CanonicalDigits
{
    internal static bool TryRead<TNumber>(string text, out TNumber number)
        where TNumber : struct, INumberBase<TNumber> =>
        TNumber.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0');
}
