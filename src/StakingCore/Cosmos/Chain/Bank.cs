namespace StakingCore.Cosmos;

/// <summary>The moves between accounts and module accounts. Source: cosmos-sdk <c>x/bank/keeper</c>.</summary>
internal sealed class Bank(ChainDraft draft)
{
    internal BrokenRule? Take(CosmosAddress from, Coins coins)
    {
        Coins balance = draft.BalanceOf(from);
        if (Lacking(balance, coins) is { } broken)
        {
            return broken;
        }

        draft.SetBalance(from, balance.Subtract(coins));
        return null;
    }

    internal void Give(CosmosAddress to, Coins coins) => draft.SetBalance(to, draft.BalanceOf(to).Add(coins));

    internal BrokenRule? PayFromDistribution(CosmosAddress to, Coins coins)
    {
        if (draft.BlockedAddresses.Contains(to))
        {
            return BrokenRule.Of(ChainRule.BlockedAddress);
        }

        if (Lacking(draft.DistributionAccount, coins) is { } broken)
        {
            return broken;
        }

        draft.DistributionAccount = draft.DistributionAccount.Subtract(coins);
        Give(to, coins);
        return null;
    }

    internal BrokenRule? PayFromNotBonded(CosmosAddress to, CosmosInteger tokens)
    {
        Coins coins = Stake(tokens);
        if (Lacking(draft.NotBondedPool, coins) is { } broken)
        {
            return broken;
        }

        draft.NotBondedPool = draft.NotBondedPool.Subtract(coins);
        Give(to, coins);
        return null;
    }

    internal void AddToPool(bool isBonded, Coins coins)
    {
        if (isBonded)
        {
            draft.BondedPool = draft.BondedPool.Add(coins);
        }
        else
        {
            draft.NotBondedPool = draft.NotBondedPool.Add(coins);
        }
    }

    internal BrokenRule? MoveToNotBonded(CosmosInteger tokens)
    {
        Coins coins = Stake(tokens);
        if (Lacking(draft.BondedPool, coins) is { } broken)
        {
            return broken;
        }

        draft.BondedPool = draft.BondedPool.Subtract(coins);
        draft.NotBondedPool = draft.NotBondedPool.Add(coins);
        return null;
    }

    internal BrokenRule? MoveToBonded(CosmosInteger tokens)
    {
        Coins coins = Stake(tokens);
        if (Lacking(draft.NotBondedPool, coins) is { } broken)
        {
            return broken;
        }

        draft.NotBondedPool = draft.NotBondedPool.Subtract(coins);
        draft.BondedPool = draft.BondedPool.Add(coins);
        return null;
    }

    internal BrokenRule? BurnFromPool(bool isBonded, CosmosInteger tokens)
    {
        Coins coins = Stake(tokens);
        Coins pool = isBonded ? draft.BondedPool : draft.NotBondedPool;
        if (Lacking(pool, coins) is { } broken)
        {
            return broken;
        }

        if (isBonded)
        {
            draft.BondedPool = pool.Subtract(coins);
        }
        else
        {
            draft.NotBondedPool = pool.Subtract(coins);
        }

        draft.Supply = draft.Supply.Subtract(coins);
        return null;
    }

    internal Coins Stake(CosmosInteger tokens) => Coins.Of(draft.BondDenom, tokens);

    private static BrokenRule? Lacking(Coins held, Coins asked)
    {
        foreach (Coin coin in asked)
        {
            CosmosInteger found = held.AmountOf(coin.Denom);
            if (found < coin.Amount)
            {
                return BrokenRule.Of(ChainRule.InsufficientFunds, coin.Amount, found) with { Detail = coin.Denom };
            }
        }

        return null;
    }
}
