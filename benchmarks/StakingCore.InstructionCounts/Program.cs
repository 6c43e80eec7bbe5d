// A fixed workload, run a given number of times, for a tool that counts instructions. The same input is made whatever the
// number, so that the difference of two counts is the hot path's alone.
using System.Globalization;
using StakingCore.Benchmarks.Cardano;
using StakingCore.Cardano;

const int Pools = 300;
const int Rows = 100_000;

if (args is not [string workload, string times] || !int.TryParse(times, CultureInfo.InvariantCulture, out int repetitions))
{
    Console.Error.WriteLine("Expected a workload (cardano.epoch, cardano.epoch.any-order, cardano.epoch.64-bit-margins) and a number of times.");
    return 2;
}

var input = EpochInput.Make(Pools, Rows, workload.EndsWith("64-bit-margins", StringComparison.Ordinal) ? Margins.Words : Margins.Typical);
EpochColumns columns = workload.EndsWith("any-order", StringComparison.Ordinal) ? input.AnyOrder : input.Grouped;
var rewards = new EpochRewards(Pools);
EpochRewardTotals totals = default;
for (int i = 0; i < repetitions; i++)
{
    totals = rewards.Compute(input.Epoch, input.Pools, columns.Delegations, input.PoolRewards, input.MemberRewards);
}

Console.WriteLine($"{Rows} rows, residue {totals.Residue:L}");
return 0;
