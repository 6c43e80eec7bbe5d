using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Delegation.Simulation;

/// <summary>A population of agents that follows from a seed: the same agents on every machine.</summary>
/// <remarks>
/// <para>
/// Four draws of SplitMix64 an agent, in this order: stake, cost, foresight, and from what weight on it stays liquid. Stakes
/// are Pareto's, exponent 2: <c>floor(m·2^63 ÷ isqrt(u·2^62))</c> with u uniform in 1 to 2^64, so at most 2^32 times
/// the least stake m; or all alike at 2m, the mean of that. Costs are uniform over the whole units between two fractions of
/// the pot, as in the public reward-sharing simulator.
/// </para>
/// <para>Immutable; compared by content.</para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record AgentPopulation
{
    // The coin that is worth a whole in the draws: 2^63, which a fraction can hold.
    private const int Whole = 63;
    private static readonly UInt128 _leastStake = 1_000_000_000;

    /// <summary>How many agents, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public required int AgentCount
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(AgentCount));
            field = value;
        }
    }

    /// <summary>What the draws start from; any value.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How stake is spread.</summary>
    public StakeShape Shape { get; init; }

    /// <summary>From 0 to 1: how likely an agent is myopic.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public Fraction MyopicShare
    {
        get;
        init => field = AtMostOne(value, nameof(MyopicShare));
    }

    /// <summary>From 0 to 1: the pot of a round as a part of all stake. A thousandth unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public Fraction RewardRate
    {
        get;
        init => field = AtMostOne(value, nameof(RewardRate));
    }

    = new(1, 1000);

    /// <summary>From 0 to 1: the least that a pool costs a round, as a part of the pot. 1/100000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public Fraction MinimumCost
    {
        get;
        init => field = AtMostOne(value, nameof(MinimumCost));
    }

    = new(1, 100_000);

    /// <summary>From 0 to 1: the most that a pool costs a round, as a part of the pot. 1/10000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is above one.</exception>
    public Fraction MaximumCost
    {
        get;
        init => field = AtMostOne(value, nameof(MaximumCost));
    }

    = new(1, 10_000);

    /// <summary>Draws the agents.</summary>
    /// <exception cref="InvalidOperationException"><see cref="MinimumCost"/> is above <see cref="MaximumCost"/>.</exception>
    /// <exception cref="OverflowException">All stake is above 2^64 − 1, for which it takes a billion agents or a freak of a draw.</exception>
    public DrawnPopulation Draw()
    {
        if (MinimumCost > MaximumCost)
        {
            throw new InvalidOperationException($"The least cost, {MinimumCost}, is above the most, {MaximumCost}.");
        }

        var draws = new (ulong Stake, ulong Cost, ulong Foresight, ulong Liquid)[AgentCount];
        var random = new SplitMix64(Seed);
        ulong total = 0;
        for (int i = 0; i < draws.Length; i++)
        {
            ulong stake = StakeOf(random.Next());
            total += stake;
            draws[i] = (stake, random.Next(), random.Next() >> 1, random.Next() >> 1);
        }

        ulong pot = Share(RewardRate, total);
        ulong least = Share(MinimumCost, pot);
        ulong range = Share(MaximumCost, pot) - least;
        var agents = new SimulatedAgent[AgentCount];
        for (int i = 0; i < agents.Length; i++)
        {
            ulong cost = least + (ulong)(((UInt128)draws[i].Cost * ((UInt128)range + 1)) >> 64);
            bool isMyopic = new Fraction(draws[i].Foresight, 1UL << Whole) < MyopicShare;
            agents[i] = new SimulatedAgent(
                draws[i].Stake, cost, isMyopic ? Foresight.Myopic : Foresight.NonMyopic, new Fraction(draws[i].Liquid, 1UL << Whole));
        }

        return new DrawnPopulation(agents, pot);
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(AgentPopulation), PrintMembers);

    private static Fraction AtMostOne(Fraction value, string name) => value <= Fraction.One
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Expected a fraction from 0 to 1.");

    private static ulong Share(Fraction part, ulong amount) => (ulong)MulDiv.Floor(amount, part.Numerator, part.Denominator);

    private ulong StakeOf(ulong draw) => Shape == StakeShape.Equal
        ? (ulong)(2 * _leastStake)
        : (ulong)((_leastStake << 63) / IntegerRoot(((UInt128)draw + 1) << 62));

    /// <summary>The largest integer whose square is at most the value: Newton's method from above, which never undershoots.</summary>
    private static UInt128 IntegerRoot(UInt128 value)
    {
        UInt128 root = UInt128.One << ((129 - (int)UInt128.LeadingZeroCount(value)) / 2);
        while (true)
        {
            UInt128 next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
