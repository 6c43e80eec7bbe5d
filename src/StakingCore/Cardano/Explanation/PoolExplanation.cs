using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Explanation;

/// <summary>One pool's reward in one epoch, step by step: from its stake to the operator's and the members' parts.</summary>
/// <remarks>Its pots are those of <see cref="RewardExplainer.Pots"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class PoolExplanation
{
    internal PoolExplanation(SnapshotPool pool, ulong blocks, PoolSteps steps)
    {
        Pool = pool;
        Blocks = blocks;
        Steps = steps.Steps;
        Optimal = Lovelace(steps.Optimal);
        Performance = steps.Performance;
        Total = Lovelace(steps.Total);
        Leader = Lovelace(steps.Leader);
        Members = Lovelace(steps.Members);
    }

    /// <summary>The pool as the snapshot holds it.</summary>
    public SnapshotPool Pool { get; }

    /// <summary>The blocks it made. With none the ledger does not evaluate it: no reward, no entry, no steps after the stake.</summary>
    public ulong Blocks { get; }

    /// <summary>From the stake to what the members' floors leave over.</summary>
    public IReadOnlyList<ExplanationStep> Steps { get; }

    /// <summary>The reward at exactly the expected blocks.</summary>
    public Amount<Lovelace> Optimal { get; }

    /// <summary>The performance that multiplies it.</summary>
    public ExactRational Performance { get; }

    /// <summary>f: what the pool earned.</summary>
    public Amount<Lovelace> Total { get; }

    /// <summary>What the operator takes.</summary>
    public Amount<Lovelace> Leader { get; }

    /// <summary>The sum of the members' rewards, each rounded down.</summary>
    public Amount<Lovelace> Members { get; }

    private static Amount<Lovelace> Lovelace(ExactRational value) => new((UInt128)value.Floor());
}
