namespace StakingCore.Contracts.Allocations;

/// <summary>Marks a piece of work that leaves nothing to the garbage collector: one call of what users call once a row, a pool or a block.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HotPathAttribute : Attribute;
