using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Report.Sections;

/// <summary>Rewards of one order of magnitude.</summary>
/// <param name="Name">The bounds, in ADA.</param>
/// <param name="Members">How many go to members.</param>
/// <param name="Leaders">How many go to operators.</param>
/// <param name="Total">Their sum.</param>
internal sealed record RewardSize(string Name, int Members, int Leaders, Amount<Lovelace> Total)
{
    private const int AdaDigits = 7;

    /// <summary>The orders of magnitude from the least reward to the largest, also the empty ones between.</summary>
    internal static IEnumerable<RewardSize> Of(IReadOnlyList<RewardEntry> entries)
    {
        ILookup<int, RewardEntry> byDigits = entries.ToLookup(Digits);
        int[] digits = [.. byDigits.Select(group => group.Key)];
        for (int i = digits.DefaultIfEmpty(1).Min(); i <= digits.DefaultIfEmpty(0).Max(); i++)
        {
            int members = byDigits[i].Count(entry => entry.Kind == RewardKind.Member);
            yield return new RewardSize(NameOf(i), members, byDigits[i].Count() - members, CardanoEpochResult.Sum(byDigits[i]));
        }
    }

    private static int Digits(RewardEntry entry) =>
        entry.Amount.IsZero ? 0 : entry.Amount.BaseUnits.ToString(CultureInfo.InvariantCulture).Length;

    private static string NameOf(int digits) => digits == 0 ? "0" : $"{Bound(digits)} to {Bound(digits + 1)}";

    // The least amount with so many digits.
    private static string Bound(int digits) => digits >= AdaDigits
        ? ((UInt128)System.Numerics.BigInteger.Pow(10, digits - AdaDigits)).ToString("N0", CultureInfo.InvariantCulture)
        : $"0.{new string('0', AdaDigits - digits - 1)}1";
}
