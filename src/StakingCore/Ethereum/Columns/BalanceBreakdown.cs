using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>
/// A validator's balance over a time, cause by cause: every change is entered in the order in which the chain makes it, and the
/// components sum exactly to the change of the balance. Amounts in gwei, 0 to 2^64 − 1.
/// </summary>
/// <remarks>
/// <para>Immutable: each entry gives a new breakdown. <c>default</c> is that of an empty balance to which nothing has happened.</para>
/// <para>
/// An entry follows the specification's <c>increase_balance</c>, which may not overflow, or <c>decrease_balance</c>, which stops
/// at zero and forgives the rest.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct BalanceBreakdown : IWrittenOnly
{
    /// <summary>Starts at a balance.</summary>
    /// <param name="balanceGwei">The balance.</param>
    public BalanceBreakdown(ulong balanceGwei)
    {
        BalanceBeforeGwei = balanceGwei;
        BalanceAfterGwei = balanceGwei;
    }

    /// <summary>The balance at the start.</summary>
    public ulong BalanceBeforeGwei { get; }

    /// <summary>The balance after what was entered so far.</summary>
    public ulong BalanceAfterGwei { get; private init; }

    /// <summary>The votes for the justified checkpoint.</summary>
    public BalanceComponent Source { get; private init; }

    /// <summary>The votes for the epoch's checkpoint.</summary>
    public BalanceComponent Target { get; private init; }

    /// <summary>The votes for the head.</summary>
    public BalanceComponent Head { get; private init; }

    /// <summary>Phase0: votes included early, as voter and as proposer.</summary>
    public BalanceComponent InclusionDelay { get; private init; }

    /// <summary>The inactivity penalties.</summary>
    public BalanceComponent Inactivity { get; private init; }

    /// <summary>The sync committee.</summary>
    public BalanceComponent Sync { get; private init; }

    /// <summary>Blocks proposed.</summary>
    public BalanceComponent Proposer { get; private init; }

    /// <summary>Slashings of this validator.</summary>
    public BalanceComponent Slashing { get; private init; }

    /// <summary>Withdrawals.</summary>
    public BalanceComponent Withdrawal { get; private init; }

    /// <summary>Deposits and consolidations.</summary>
    public BalanceComponent Deposit { get; private init; }

    /// <summary>The change of the balance: the sum of the components' actual changes.</summary>
    public Int128 BalanceChangeGwei => (Int128)BalanceAfterGwei - BalanceBeforeGwei;

    /// <summary>What the floor at zero forgave, all components together.</summary>
    /// <exception cref="OverflowException">The sum leaves 128 bits.</exception>
    public UInt128 ForgivenGwei
    {
        get
        {
            UInt128 sum = 0;
            foreach (BalanceCause cause in Enum.GetValues<BalanceCause>())
            {
                sum += Of(cause).ForgivenGwei;
            }

            return sum;
        }
    }

    /// <summary>The component of a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cause"/> is none of its values.</exception>
    public BalanceComponent Of(BalanceCause cause) => cause switch
    {
        BalanceCause.Source => Source,
        BalanceCause.Target => Target,
        BalanceCause.Head => Head,
        BalanceCause.InclusionDelay => InclusionDelay,
        BalanceCause.Inactivity => Inactivity,
        BalanceCause.Sync => Sync,
        BalanceCause.Proposer => Proposer,
        BalanceCause.Slashing => Slashing,
        BalanceCause.Withdrawal => Withdrawal,
        BalanceCause.Deposit => Deposit,
        _ => throw Unknown(cause),
    };

    /// <summary>Enters what was added to the balance.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="amountGwei">What was added.</param>
    /// <param name="idealGwei">What the duty would have earned at best; zero for what is no duty.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cause"/> is none of its values.</exception>
    /// <exception cref="OverflowException">The balance, or the sum of a component, is above 2^64 − 1.</exception>
    public BalanceBreakdown Increase(BalanceCause cause, ulong amountGwei, UInt128 idealGwei = default) =>
        Enter(cause, new BalanceComponent { IdealGwei = idealGwei, RewardGwei = amountGwei }, BalanceAfterGwei + amountGwei);

    /// <summary>Enters what was taken from the balance, as far as it goes.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="amountGwei">What the specification takes.</param>
    /// <param name="idealGwei">What the duty would have earned at best; zero for what is no duty.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cause"/> is none of its values.</exception>
    /// <exception cref="OverflowException">The sum of a component is above 2^64 − 1.</exception>
    public BalanceBreakdown Decrease(BalanceCause cause, ulong amountGwei, UInt128 idealGwei = default)
    {
        ulong taken = ulong.Min(amountGwei, BalanceAfterGwei);
        var component = new BalanceComponent { IdealGwei = idealGwei, PenaltyGwei = amountGwei, ForgivenGwei = amountGwei - taken };
        return Enter(cause, component, BalanceAfterGwei - taken);
    }

    /// <summary>Enters an epoch's votes and inactivity penalty.</summary>
    /// <param name="delta">The epoch, which starts at the balance that this breakdown has come to.</param>
    /// <exception cref="ArgumentException">The epoch starts at another balance.</exception>
    /// <exception cref="OverflowException">The sum of a component is above 2^64 − 1.</exception>
    public BalanceBreakdown Enter(in ValidatorEpochDelta delta)
    {
        if (delta.BalanceBeforeGwei != BalanceAfterGwei)
        {
            throw new ArgumentException(
                $"The epoch starts at a balance of {delta.BalanceBeforeGwei} gwei, the breakdown is at {BalanceAfterGwei}.", nameof(delta));
        }

        return this with
        {
            Source = Source.Add(delta.Source),
            Target = Target.Add(delta.Target),
            Head = Head.Add(delta.Head),
            Inactivity = Inactivity.Add(delta.Inactivity),
            BalanceAfterGwei = delta.BalanceAfterGwei,
        };
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(BalanceBreakdown), PrintMembers);

    private BalanceBreakdown Enter(BalanceCause cause, BalanceComponent change, ulong balance)
    {
        BalanceComponent sum = Of(cause).Add(change);
        BalanceBreakdown next = this with { BalanceAfterGwei = balance };
        return cause switch
        {
            BalanceCause.Source => next with { Source = sum },
            BalanceCause.Target => next with { Target = sum },
            BalanceCause.Head => next with { Head = sum },
            BalanceCause.InclusionDelay => next with { InclusionDelay = sum },
            BalanceCause.Inactivity => next with { Inactivity = sum },
            BalanceCause.Sync => next with { Sync = sum },
            BalanceCause.Proposer => next with { Proposer = sum },
            BalanceCause.Slashing => next with { Slashing = sum },
            BalanceCause.Withdrawal => next with { Withdrawal = sum },
            BalanceCause.Deposit => next with { Deposit = sum },
            _ => throw Unknown(cause),
        };
    }

    private static ArgumentOutOfRangeException Unknown(BalanceCause cause) =>
        new(nameof(cause), cause, "Expected one of the causes.");
}
