using System.Numerics;
using StakingCore.Delegation;

namespace StakingCore.Benchmarks.Delegation;

/// <summary>
/// The baseline: the whole boundary over the same columns in BigInteger, as most .NET code would write it, with the integer
/// forms of the formulas and everything that depends on the pool alone taken out of the loops.
/// </summary>
internal sealed class BigIntegerBoundary(BoundaryInput input)
{
    private readonly Dictionary<ulong, BigIntegerSnapshot> _snapshots = [];

    /// <summary>Crosses one boundary and returns what nobody earned.</summary>
    internal BigInteger Cross()
    {
        DelegationParameters parameters = input.Parameters;
        BoundaryState state = input.State;
        BigInteger outside = Outside(state);
        BigInteger issuance = (BigInteger)state.Reserve * parameters.IssuanceRate.Numerator / parameters.IssuanceRate.Denominator;
        BigInteger treasury = issuance * parameters.TreasuryRate.Numerator / parameters.TreasuryRate.Denominator;
        BigInteger available = issuance - treasury;
        ulong epoch = state.Epoch + 1;
        int exits = ReleaseExits(epoch, state.ExitCount);
        BigInteger paid = state.Epoch >= parameters.ActivationDelayEpochs
            && _snapshots.Remove(state.Epoch - parameters.ActivationDelayEpochs, out BigIntegerSnapshot? snapshot)
                ? Pay(snapshot, available)
                : BigInteger.Zero;
        BigInteger returned = available - paid;
        _snapshots.Add(epoch, BigIntegerSnapshot.Take(input, outside + issuance - returned));
        input.State = input.RequestExits(state with
        {
            Epoch = epoch,
            ExitCount = exits,
            Reserve = (ulong)(state.Reserve - issuance + returned),
            Treasury = (ulong)(state.Treasury + treasury),
        });
        return returned;
    }

    private BigInteger Outside(BoundaryState state)
    {
        BigInteger sum = state.Treasury;
        for (int account = 0; account < input.Balance.Length; account++)
        {
            sum += input.Balance[account];
            sum += input.Withdrawable[account];
        }

        for (int row = 0; row < state.LockCount; row++)
        {
            sum += input.Locks[row].Amount;
        }

        for (int row = 0; row < state.ExitCount; row++)
        {
            sum += input.Exits[row].Amount;
        }

        return input.Pools.Aggregate(sum, static (all, pool) => all + pool.Bond);
    }

    private int ReleaseExits(ulong epoch, int count)
    {
        int left = 0;
        for (int row = 0; row < count; row++)
        {
            ExitRow exit = input.Exits[row];
            if (exit.ReleaseEpoch > epoch)
            {
                input.Exits[left++] = exit;
            }
            else
            {
                input.Withdrawable[exit.Account] = (ulong)((BigInteger)input.Withdrawable[exit.Account] + exit.Amount);
            }
        }

        return left;
    }

    private BigInteger Pay(BigIntegerSnapshot snapshot, BigInteger available)
    {
        int pools = snapshot.PoolWeight.Length;
        var numerators = new BigInteger[pools];
        var denominators = new BigInteger[pools];
        BigInteger paid = BigInteger.Zero;
        BigInteger allWeight = snapshot.PoolWeight.Aggregate(BigInteger.Zero, static (sum, weight) => sum + weight);
        BigInteger allBlocks = input.Blocks.Aggregate(BigInteger.Zero, static (sum, blocks) => sum + blocks);
        for (int pool = 0; pool < pools; pool++)
        {
            PoolRow terms = input.Pools[pool];
            BigInteger weight = snapshot.PoolWeight[pool];
            BigInteger reward = Optimum(snapshot, pool, available) * input.Blocks[pool] * allWeight / (allBlocks * weight);
            BigInteger afterCost = BigInteger.Max(BigInteger.Zero, reward - terms.Cost);
            BigInteger margin = terms.Margin.Numerator;
            BigInteger members = (BigInteger)terms.Margin.Denominator - margin;
            numerators[pool] = afterCost * members;
            denominators[pool] = terms.Margin.Denominator * weight;
            BigInteger toOperator = reward - afterCost
                + (afterCost * ((margin * weight) + (members * snapshot.Bond[pool])) / denominators[pool]);
            input.Balance[terms.Operator] = (ulong)(input.Balance[terms.Operator] + toOperator);
            paid += toOperator;
        }

        for (int account = 0; account < snapshot.WalletWeight.Length; account++)
        {
            int pool = snapshot.WalletPool[account];
            BigInteger reward = numerators[pool] * snapshot.WalletWeight[account] / denominators[pool];
            input.WalletRewards[account] = (ulong)reward;
            input.Balance[account] = (ulong)(input.Balance[account] + reward);
            paid += reward;
        }

        for (int row = 0; row < snapshot.Locks.Count; row++)
        {
            (int account, int pool, BigInteger weight) = snapshot.Locks[row];
            BigInteger reward = numerators[pool] * weight / denominators[pool];
            input.LockRewards[row] = (ulong)reward;
            input.Balance[account] = (ulong)(input.Balance[account] + reward);
            paid += reward;
        }

        return paid;
    }

    private BigInteger Optimum(BigIntegerSnapshot snapshot, int pool, BigInteger available)
    {
        DelegationParameters parameters = input.Parameters;
        BigInteger k = parameters.TargetPools;
        BigInteger t = snapshot.Total;
        BigInteger bond = snapshot.Bond[pool];
        BigInteger an = parameters.PledgeInfluence.Numerator;
        BigInteger ad = parameters.PledgeInfluence.Denominator;
        var backed = BigInteger.Min(
            snapshot.PoolWeight[pool], bond * parameters.LeverageLimit!.Value.Numerator / parameters.LeverageLimit.Value.Denominator);
        var x = BigInteger.Min(k * backed, t);
        var y = BigInteger.Min(k * bond, t);
        return available * ((x * t * t * ad) + (y * an * ((x * t) - (y * (t - x))))) / ((an + ad) * t * t * t * k);
    }
}
