using StakingCore.Ethereum.Epochs;

namespace StakingCore.Ethereum.Queues;

/// <summary>What the sweep needs to know of a validator that it can ever pay.</summary>
internal struct SweepRow
{
    private const ulong Never = EthereumPreset.FarFutureEpoch;

    /// <summary>The validator's row.</summary>
    internal int Row { get; private init; }

    /// <summary>From when all of its balance may be paid; never where it does not leave.</summary>
    internal ulong WithdrawableEpoch { get; private set; }

    /// <summary>From when it has something above its cap; never where it has not and will not.</summary>
    internal ulong NextPayable { get; set; }

    /// <summary>The epochs at whose end it earns: from the one after its activation to the one of its exit.</summary>
    private ulong EarnsFrom { get; init; }

    private ulong EarnsUntil { get; set; }

    internal static SweepRow Of(EthereumState state, int row, in FullReward rewards)
    {
        ValidatorColumns validators = state.Validators;
        WithdrawalCredential credential = validators.Credentials[row];
        ulong balance = validators.Balances[row];
        ulong activation = validators.ActivationEpochs[row];
        ulong exit = validators.ExitEpochs[row];
        bool earns = !validators.Slashed[row] && activation < exit;
        var found = new SweepRow
        {
            Row = row,
            WithdrawableEpoch = validators.WithdrawableEpochs[row],
            NextPayable = Never,
            EarnsFrom = earns ? activation + 1 : Never,
            EarnsUntil = earns ? exit : 0,
        };
        ulong effectiveBalance = validators.EffectiveBalances[row];
        ulong cap = state.Rules.MaxEffectiveBalance(credential);
        if (effectiveBalance != cap)
        {
            return found;
        }

        return found with { NextPayable = balance > cap ? state.Epoch : found.Above(state.Epoch, cap - balance, rewards.Of(effectiveBalance)) };
    }

    /// <summary>It may be withdrawn from an epoch on, and does not earn in the delay before.</summary>
    internal void Leave(ulong withdrawableEpoch, ulong delay)
    {
        WithdrawableEpoch = withdrawableEpoch;
        EarnsUntil = ulong.Min(EarnsUntil, withdrawableEpoch - ulong.Min(delay, withdrawableEpoch));
        NextPayable = NextPayable - 1 <= EarnsUntil || NextPayable <= 1 ? NextPayable : Never;
    }

    /// <summary>What it has above the cap is paid: it has something again after the next epoch in which it earns.</summary>
    internal void PayExcess(ulong epoch) => NextPayable = Earns(epoch) ? epoch + 1 : Never;

    internal void PayAll()
    {
        WithdrawableEpoch = Never;
        NextPayable = Never;
    }

    // The first epoch with more than the cap, where it earns so much at each epoch's end; never where it stops before.
    private readonly ulong Above(ulong epoch, ulong missing, ulong reward)
    {
        if (reward == 0 || EarnsFrom == Never)
        {
            return Never;
        }

        UInt128 reached = (UInt128)ulong.Max(epoch, EarnsFrom) + (missing / reward);
        return reached <= EarnsUntil && reached < Never - 1 ? (ulong)reached + 1 : Never;
    }

    // Who is active in an epoch is rewarded for its votes at the end of the next one.
    private readonly bool Earns(ulong epoch) => EarnsFrom <= epoch && epoch <= EarnsUntil && EarnsFrom != Never;
}
