using StakingCore.Ethereum;

namespace StakingCore.Tool.Checks;

/// <summary>Validators that a leak treats alike: how many, and what they have before and after, in gwei.</summary>
internal readonly record struct LeakGroup(int Count, UInt128 BalanceBefore, UInt128 BalanceAfter, UInt128 EffectiveAfter)
{
    internal LeakGroup Before(EthereumState state, int row) =>
        this with { Count = Count + 1, BalanceBefore = BalanceBefore + state.Validators.Balances[row] };

    internal LeakGroup After(EthereumState state, int row) => this with
    {
        BalanceAfter = BalanceAfter + state.Validators.Balances[row],
        EffectiveAfter = EffectiveAfter + state.Validators.EffectiveBalances[row],
    };
}
