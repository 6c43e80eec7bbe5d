using System.Numerics;
using StakingCore.Benchmarks.Ethereum;
using StakingCore.Ethereum;

namespace StakingCore.Benchmarks.Guard;

/// <summary>An epoch of a million Ethereum validators.</summary>
internal static class EthereumHotPaths
{
    private const int Validators = 1_000_000;

    internal static IEnumerable<HotPath> All()
    {
        yield return Epoch("ethereum.epoch", RegistryInput.Make(Validators));
        yield return EffectiveBalances();
    }

    private static HotPath Epoch(string name, RegistryInput input)
    {
        ulong[] scores = new ulong[Validators];
        ulong[] balances = new ulong[Validators];
        var copy = new ColumnsCopy(input);
        CheckBaseline(input, scores, balances);
        return new HotPath(
            name,
            () => input.Process(),
            [
                new("BigInteger", () => BigIntegerRewards.Process(input, scores, balances), ComparisonKind.TimesFaster, 30),
                new("copy", copy.Run, ComparisonKind.TimesSlower, 6),
            ]);
    }

    private static HotPath EffectiveBalances()
    {
        var input = RegistryInput.Make(Validators);
        var credentials = new WithdrawalCredential[Validators];
        Array.Fill(credentials, WithdrawalCredential.Compounding);
        ulong[] balances = new ulong[Validators];
        ulong[] effectiveBalances = new ulong[Validators];
        return new HotPath(
            "ethereum.effective-balances",
            () => EffectiveBalanceColumns.Update(input.Rules, input.Balance, credentials, input.EffectiveBalance),
            [
                new(
                    "copy",
                    () =>
                    {
                        input.Balance.CopyTo(balances, 0);
                        input.EffectiveBalance.CopyTo(effectiveBalances, 0);
                    },
                    ComparisonKind.TimesSlower,
                    4),
            ]);
    }

    // A baseline that computes something else would be a comparison with nothing.
    private static void CheckBaseline(RegistryInput input, ulong[] scores, ulong[] balances)
    {
        BigInteger active = BigIntegerRewards.Process(input, scores, balances);
        if (active != input.Process() || !scores.AsSpan().SequenceEqual(input.Score) || !balances.AsSpan().SequenceEqual(input.Balance))
        {
            throw new InvalidOperationException("The BigInteger baseline and the hot path differ.");
        }
    }
}
