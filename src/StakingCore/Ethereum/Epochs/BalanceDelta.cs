namespace StakingCore.Ethereum.Epochs;

/// <summary>What a duty adds to a balance and what it takes away, in gwei. <c>default</c> is nothing.</summary>
/// <param name="Reward">What is added.</param>
/// <param name="Penalty">What is taken away then, as far as the balance goes.</param>
public readonly record struct BalanceDelta(ulong Reward, ulong Penalty)
{
    internal ulong AppliedTo(ulong balance)
    {
        ulong rewarded = balance + Reward;
        return rewarded - ulong.Min(Penalty, rewarded);
    }
}
