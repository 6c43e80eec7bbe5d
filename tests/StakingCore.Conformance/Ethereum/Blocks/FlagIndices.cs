using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>The files number the flags: 0 source, 1 target, 2 head.</summary>
internal static class FlagIndices
{
    internal static List<ulong> Of(Participation participation) =>
        [.. Enumerable.Range(0, 3).Where(index => ((int)participation & (1 << index)) != 0).Select(index => (ulong)index)];
}
