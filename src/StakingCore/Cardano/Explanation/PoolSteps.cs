using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>Takes the steps of one pool, with the formulas as the ledger writes them: in shares, not in cleared integers.</summary>
internal sealed class PoolSteps
{
    private const string PoolInfo = "Rewards.hs mkPoolRewardInfo";
    private const string MaxPool = "SnapShots.hs maxPool'";
    private readonly StepList _steps = new();
    private readonly RewardParameters _parameters;
    private readonly SnapshotSums _sums;
    private readonly SnapshotPool _pool;
    private readonly ExactRational _available;
    private readonly ExactRational _circulation;
    private readonly ExactRational _blocks;
    private readonly ExactRational _pledge;
    private readonly ExactRational _stake;
    private readonly ExactRational _ownerStake;

    internal PoolSteps(PotsExplanation pots, SnapshotSums sums, SnapshotPool pool)
    {
        _parameters = pots.Parameters;
        _sums = sums;
        _pool = pool;
        _available = ExactRational.FromAmount(pots.Pots.Available);
        _circulation = ExactRational.FromAmount(pots.Pots.Circulation);
        _blocks = ExactRational.FromInteger(sums.Blocks(pool.Id));
        _pledge = ExactRational.FromAmount(pool.Parameters.Pledge);
        _stake = Whole(
            "S", "the pool's stake", "sum of its delegations",
            $"sum of {sums.DelegatorCount(pool.Id)} delegations", sums.Stake(pool.Id));
        _ownerStake = Whole(
            "O", "its owners' stake in it", "sum of its owners' delegations to it",
            $"sum of {sums.Owners(pool).Count()} delegations", SnapshotSums.Sum(sums.Owners(pool)));
        if (_blocks == default)
        {
            return;
        }

        Optimal = AddOptimal();
        Performance = AddPerformance();
        Total = _steps.Floor(
            "f", "what the pool earned", "perf · maxP", $"{Performance} · {Optimal}", Performance * Optimal,
            StepUnit.Lovelace, PoolInfo);
        Leader = AddLeader();
        Members = AddMembers();
    }

    internal IReadOnlyList<ExplanationStep> Steps => _steps.Steps;

    internal ExactRational Optimal { get; }

    internal ExactRational Performance { get; }

    internal ExactRational Total { get; }

    internal ExactRational Leader { get; }

    internal ExactRational Members { get; }

    private ExactRational Cost => ExactRational.FromAmount(_pool.Parameters.Cost);

    private ExactRational Margin => ExactRational.FromFraction(_pool.Parameters.Margin);

    private static ExactRational One => ExactRational.FromInteger(1);

    /// <summary>What one member earns, before its floor.</summary>
    internal ExactRational Member(Amount<Lovelace> stake) => Total <= Cost
        ? default
        : (Total - Cost) * (One - Margin) * (ExactRational.FromAmount(stake) / _stake);

    /// <summary>The step of one member.</summary>
    internal void AddMember(StepList steps, Amount<Lovelace> stake)
    {
        const string Source = "Rewards.hs calcStakePoolMemberReward";
        const string Meaning = "the member's reward";
        if (Total <= Cost)
        {
            steps.Exact("member", Meaning, "0, since f ≤ cost", $"0, since {Total} ≤ {Cost}", default, StepUnit.Lovelace, Source);
            return;
        }

        steps.Floor(
            "member", Meaning, "(f − cost) · (1 − m) · t / S",
            $"({Total} − {Cost}) · (1 − {_pool.Parameters.Margin}) · {stake} / {_stake}",
            Member(stake), StepUnit.Lovelace, Source);
    }

    private ExactRational AddOptimal()
    {
        const string Meaning = "optimal reward, at the expected blocks";
        if (_circulation == default)
        {
            return Nothing("since nothing circulates");
        }

        if (_pledge > _ownerStake)
        {
            return Nothing($"since the pledge of {_pledge} is above O");
        }

        ExactRational z0 = Share("z0", "share of a saturated pool", "1 / k", $"1 / {_parameters.StakePoolTargetNumber}",
            new ExactRational(1, _parameters.StakePoolTargetNumber));
        ExactRational sigma = Share("σ", "the pool's share of the circulation", "S / T", $"{_stake} / {_circulation}",
            _stake / _circulation);
        ExactRational pledge = Share("pr", "the pledge's share of it", "pledge / T", $"{_pledge} / {_circulation}",
            _pledge / _circulation);
        ExactRational capped = AddCappedShare(sigma, pledge, z0);
        ExactRational cappedPledge = Share("p'", "the pledge's share, to saturation", "min(pr, z0)", $"min({pledge}, {z0})",
            ExactRational.Min(pledge, z0));

        ExactRational a0 = ExactRational.FromFraction(_parameters.PoolPledgeInfluence);
        ExactRational curve = capped + (cappedPledge * a0 * (capped - (cappedPledge * (z0 - capped) / z0)) / z0);
        return _steps.Floor(
            "maxP", Meaning, "R / (1 + a0) · (σ' + p' · a0 · (σ' − p' · (z0 − σ') / z0) / z0)",
            $"{_available} / (1 + {a0}) · ({capped} + {cappedPledge} · {a0} · ({capped} − {cappedPledge} · "
            + $"({z0} − {capped}) / {z0}) / {z0})",
            _available / (One + a0) * curve, StepUnit.Lovelace, MaxPool);

        ExactRational Nothing(string reason) => _steps.Exact(
            "maxP", Meaning, $"0, {reason}", $"0, {reason}", default, StepUnit.Lovelace, PoolInfo);
    }

    private ExactRational AddCappedShare(ExactRational sigma, ExactRational pledge, ExactRational z0)
    {
        const string Meaning = "the share that counts, to saturation";
        if (_parameters.MaxPledgeLeverage is not { } leverage)
        {
            return Share("σ'", Meaning, "min(σ, z0)", $"min({sigma}, {z0})", ExactRational.Min(sigma, z0));
        }

        ExactRational cap = ExactRational.FromFraction(leverage) * pledge;
        return Share("σ'", Meaning, "min(L · pr, σ, z0)", $"min({leverage} · {pledge}, {sigma}, {z0})",
            ExactRational.Min(cap, ExactRational.Min(sigma, z0)));
    }

    private ExactRational AddPerformance()
    {
        const string Source = "Rewards.hs mkApparentPerformance";
        const string Meaning = "performance: share of blocks by share of stake";
        if (_stake == default)
        {
            return Performed("0, since S = 0", "0, since S = 0", default);
        }

        if (ExactRational.FromFraction(_parameters.Decentralization) >= new ExactRational(4, 5))
        {
            return Performed("1, since d ≥ 4/5", $"1, since {_parameters.Decentralization} ≥ 4/5", One);
        }

        ExactRational active = Whole(
            "A", "active stake", "sum of all delegations, at least 1", "sum of all delegations, at least 1", _sums.ActiveStake);
        var made = ExactRational.FromInteger(BigInteger.Max(1, _sums.BlocksMade));
        ExactRational activeShare = Share("σa", "the pool's share of the active stake", "S / A", $"{_stake} / {active}", _stake / active, PoolInfo);
        return Performed("(n / max(1, N)) / σa", $"({_blocks} / {made}) / ({activeShare})", _blocks / made / activeShare);

        ExactRational Performed(string formula, string numbers, ExactRational value) =>
            _steps.Exact("perf", Meaning, formula, numbers, value, StepUnit.Proportion, Source);
    }

    private ExactRational AddLeader()
    {
        const string Source = "Rewards.hs calcStakePoolOperatorReward";
        const string Meaning = "the operator's reward: cost, margin, owners' share";
        return Total <= Cost
            ? _steps.Exact("leader", Meaning, "f, since f ≤ cost", $"{Total}, since {Total} ≤ {Cost}", Total, StepUnit.Lovelace, Source)
            : _steps.Floor(
                "leader", Meaning, "cost + (f − cost) · (m + (1 − m) · O / S)",
                $"{Cost} + ({Total} − {Cost}) · ({_pool.Parameters.Margin} + (1 − {_pool.Parameters.Margin}) · {_ownerStake} / {_stake})",
                Cost + ((Total - Cost) * (Margin + ((One - Margin) * (_ownerStake / _stake)))), StepUnit.Lovelace, Source);
    }

    private ExactRational AddMembers()
    {
        BigInteger members = BigInteger.Zero;
        int count = 0;
        foreach (StakeDelegation member in _sums.Members(_pool))
        {
            members += Member(member.Stake).Floor();
            count++;
        }

        ExactRational sum = Whole(
            "members", "the members' rewards, each rounded down", "sum of floor((f − cost) · (1 − m) · t / S)",
            $"sum of {count} floors", members);
        Whole("dust", "what the floors leave, back to the reserves", "f − leader − members", $"{Total} − {Leader} − {sum}",
            (Total - Leader - sum).Floor());
        return sum;
    }

    private ExactRational Share(
        string symbol, string meaning, string formula, string numbers, ExactRational value, string source = MaxPool) =>
        _steps.Exact(symbol, meaning, formula, numbers, value, StepUnit.Proportion, source);

    private ExactRational Whole(string symbol, string meaning, string formula, string numbers, BigInteger value) =>
        _steps.Exact(symbol, meaning, formula, numbers, ExactRational.FromInteger(value), StepUnit.Lovelace, PoolInfo);
}
