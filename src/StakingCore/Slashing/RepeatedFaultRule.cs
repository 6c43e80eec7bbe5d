namespace StakingCore.Slashing;

/// <summary>What several faults in one window cost together.</summary>
public enum RepeatedFaultRule
{
    /// <summary>The worst of them, once: Cosmos (tombstoning), Polkadot (the largest slash of an era).</summary>
    WorstOfWindow,

    /// <summary>All of them, one on top of the other.</summary>
    Sum,
}
