using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>
/// Explains the rewards of one epoch, step by step, as data: an exact recomputation in unbounded rationals that shares no
/// arithmetic with <see cref="RewardUpdate"/> and is held to it at every turn.
/// </summary>
/// <remarks>Meant for one reward or a few; not for one thread and another at once.</remarks>
public sealed class RewardExplainer
{
    private readonly RewardInput _input;
    private readonly SnapshotSums _sums;
    private readonly IReadOnlySet<Credential> _unregisteredAtBoundary;
    private readonly UpdateIndex _update;
    private readonly Dictionary<PoolId, (PoolExplanation Explanation, PoolSteps Steps)> _explained = [];

    /// <summary>Prepares the explanations.</summary>
    /// <param name="input">What the calculation read.</param>
    /// <param name="update">What it came to: <see cref="RewardUpdate.Compute"/> of the same input.</param>
    /// <param name="unregisteredAtBoundary">The credentials without a registration at the boundary.</param>
    /// <exception cref="InvalidOperationException">The explanation and the update disagree on the pots.</exception>
    public RewardExplainer(RewardInput input, RewardUpdate update, IReadOnlySet<Credential> unregisteredAtBoundary)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(unregisteredAtBoundary);
        _input = input;
        _unregisteredAtBoundary = unregisteredAtBoundary;
        _sums = new SnapshotSums(input);
        _update = new UpdateIndex(update, unregisteredAtBoundary);
        Pots = PotsExplanation.Compute(input.Parameters, input.Network, input.Reserves, input.Fees, (ulong)_sums.BlocksMade);
        Agreement.Require("R", ExactRational.FromAmount(Pots.Pots.Available), update.Pots.Available);
        Agreement.Require("T", ExactRational.FromAmount(Pots.Pots.Circulation), update.Pots.Circulation);
        Agreement.Require("A", ExactRational.FromInteger(_sums.ActiveStake), update.Totals.ActiveStake);
    }

    /// <summary>The pots, which every reward of the epoch comes from.</summary>
    public PotsExplanation Pots { get; }

    /// <summary>Explains one pool's reward.</summary>
    /// <param name="pool">The pool's id.</param>
    /// <exception cref="ArgumentException">The snapshot has no parameters of the pool.</exception>
    /// <exception cref="InvalidOperationException">The explanation and the update disagree.</exception>
    public PoolExplanation ExplainPool(PoolId pool) => _sums.Pool(pool) is { } known
        ? Explained(known).Explanation
        : throw new ArgumentException($"The snapshot has no parameters of pool {pool}.", nameof(pool));

    /// <summary>
    /// Explains everything that an account earned or might have earned: as operator of each pool that names it, by
    /// ascending pool id, then as delegator. Empty for an account that the snapshot does not know.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <exception cref="InvalidOperationException">The explanation and the update disagree.</exception>
    public IReadOnlyList<RewardExplanation> ExplainAccount(Credential account)
    {
        List<Earning> earnings = EarningsOf(account);
        _update.Require(account, earnings);
        return [.. earnings.Select(earning => Explain(account, earning))];
    }

    /// <summary>Explains what the whole update comes to, from the sum of all rewards to the pots afterwards.</summary>
    /// <param name="treasury">The treasury before.</param>
    /// <exception cref="InvalidOperationException">The explanation and the update disagree, on any reward of the epoch.</exception>
    public IReadOnlyList<ExplanationStep> ExplainSettlement(Amount<Lovelace> treasury)
    {
        BigInteger delivered = BigInteger.Zero;
        BigInteger toTreasury = BigInteger.Zero;
        int entries = 0;
        foreach (Credential account in _sums.Accounts)
        {
            List<Earning> earnings = EarningsOf(account);
            _update.Require(account, earnings);
            foreach (Earning earning in earnings.Where(earning => earning.IsDelivered))
            {
                entries++;
                delivered += (BigInteger)earning.Amount.BaseUnits;
                toTreasury += earning.Outcome == RewardOutcome.UnregisteredAtBoundary ? (BigInteger)earning.Amount.BaseUnits : 0;
            }
        }

        return _update.Settle(_input.Reserves, treasury, entries, delivered, toTreasury);
    }

    private RewardExplanation Explain(Credential account, Earning earning)
    {
        SnapshotPool? pool = _sums.Pool(earning.Pool);
        var steps = new StepList();
        if (pool is not null && earning.Kind == RewardKind.Member
            && earning.Outcome is not (RewardOutcome.NoBlocks or RewardOutcome.OwnerOfThePool))
        {
            Explained(pool).Steps.AddMember(steps, earning.Stake);
        }

        return new RewardExplanation
        {
            Credential = account,
            Kind = earning.Kind,
            PoolId = earning.Pool,
            Pool = pool is null ? null : Explained(pool).Explanation,
            Steps = steps.Steps,
            Amount = earning.Amount,
            Outcome = earning.Outcome,
            Rule = DeliveryRules.Text(earning.Outcome, _input.Parameters.ProtocolVersion),
            RuleSource = DeliveryRules.Source(earning.Outcome),
        };
    }

    private List<Earning> EarningsOf(Credential account)
    {
        var earnings = new List<Earning>();
        bool first = true;
        foreach (SnapshotPool pool in _sums.OperatedBy(account))
        {
            if (_sums.Blocks(pool.Id) == 0)
            {
                earnings.Add(new Earning(RewardKind.Leader, pool.Id, default, default, RewardOutcome.NoBlocks));
                continue;
            }

            Amount<Lovelace> leader = Explained(pool).Explanation.Leader;
            earnings.Add(new Earning(RewardKind.Leader, pool.Id, leader, default, Deliver(account, ref first)));
        }

        if (_sums.Delegation(account) is { } delegation)
        {
            earnings.Add(AsMember(account, delegation, first));
        }

        return earnings;
    }

    private Earning AsMember(Credential account, StakeDelegation delegation, bool first)
    {
        Amount<Lovelace> amount = default;
        RewardOutcome outcome;
        if (_sums.Pool(delegation.Pool) is not { } pool)
        {
            outcome = RewardOutcome.UnlistedPool;
        }
        else if (_sums.Blocks(pool.Id) == 0)
        {
            outcome = RewardOutcome.NoBlocks;
        }
        else if (SnapshotSums.Owns(pool, account))
        {
            outcome = RewardOutcome.OwnerOfThePool;
        }
        else
        {
            amount = new Amount<Lovelace>((UInt128)Explained(pool).Steps.Member(delegation.Stake).Floor());
            outcome = amount.IsZero ? RewardOutcome.Zero : Deliver(account, ref first);
        }

        return new Earning(RewardKind.Member, delegation.Pool, amount, delegation.Stake, outcome);
    }

    private RewardOutcome Deliver(Credential account, ref bool first)
    {
        ProtocolVersion version = _input.Parameters.ProtocolVersion;
        if (DeliveryRules.AsksAtStart(version) && _input.UnregisteredAtStart.Contains(account))
        {
            return RewardOutcome.UnregisteredAtStart;
        }

        if (DeliveryRules.PaysOnlyTheFirst(version) && !first)
        {
            return RewardOutcome.NotTheFirst;
        }

        first = false;
        return _unregisteredAtBoundary.Contains(account) ? RewardOutcome.UnregisteredAtBoundary : RewardOutcome.Paid;
    }

    private (PoolExplanation Explanation, PoolSteps Steps) Explained(SnapshotPool pool)
    {
        if (!_explained.TryGetValue(pool.Id, out (PoolExplanation Explanation, PoolSteps Steps) explained))
        {
            var steps = new PoolSteps(Pots, _sums, pool);
            explained = (new PoolExplanation(pool, _sums.Blocks(pool.Id), steps), steps);
            _update.Require(explained.Explanation);
            _explained.Add(pool.Id, explained);
        }

        return explained;
    }
}
