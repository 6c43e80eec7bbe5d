using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Benchmarks.Delegation;
using StakingCore.Delegation;

namespace StakingCore.Benchmarks.Guard;

/// <summary>A whole boundary of the pool delegation protocol, epoch after epoch.</summary>
internal static class DelegationHotPaths
{
    internal static IEnumerable<HotPath> All()
    {
        yield return Boundary("delegation.boundary", new Fraction(1, 2), faster: 30, slower: 8);
        yield return Boundary(
            "delegation.boundary.64-bit-weight", new Fraction(9_223_372_036_854_775_807, 18_446_744_073_709_551_557), faster: 25, slower: 10);
    }

    private static HotPath Boundary(string name, Fraction liquidWeight, double faster, double slower)
    {
        var input = BoundaryInput.Make(3_000, 1_000_000, liquidWeight);
        var baselineInput = BoundaryInput.Make(3_000, 1_000_000, liquidWeight);
        BoundaryCrossing boundary = input.MakeBoundary();
        var baseline = new BigIntegerBoundary(baselineInput);
        for (int i = 0; i < 4; i++)
        {
            CheckBaseline(input, input.Cross(boundary), baselineInput, baseline.Cross());
        }

        return new HotPath(
            name,
            () => input.Cross(boundary),
            [
                new("BigInteger", () => baseline.Cross(), ComparisonKind.TimesFaster, faster),
                new("copy", input.Copy, ComparisonKind.TimesSlower, slower),
            ]);
    }

    // A baseline that computes something else would be a comparison with nothing.
    private static void CheckBaseline(BoundaryInput input, BoundaryTotals totals, BoundaryInput baseline, BigInteger returned)
    {
        if (returned != totals.Returned
            || (totals.PaidEpoch is not null && totals.Wallets + totals.Locks == 0)
            || input.State != baseline.State
            || !input.Balance.AsSpan().SequenceEqual(baseline.Balance)
            || !input.Withdrawable.AsSpan().SequenceEqual(baseline.Withdrawable)
            || !input.WalletRewards.AsSpan().SequenceEqual(baseline.WalletRewards)
            || !input.LockRewards.AsSpan().SequenceEqual(baseline.LockRewards))
        {
            throw new InvalidOperationException("The BigInteger baseline and the hot path differ.");
        }
    }
}
