using System.Text.Json;
using StakingCore.Cardano;

namespace StakingCore.Tests.Delegation;

/// <summary>A pool of Cardano's vectors with what the file expects of it.</summary>
internal sealed class ExpressedPool(string name, SnapshotPool pool, JsonElement figures, ulong blocks)
{
    internal string Name => name;

    internal PoolId Id => pool.Id;

    internal PoolParameters Terms => pool.Parameters;

    internal IReadOnlySet<Credential> Owners => pool.Owners;

    internal JsonElement Figures => figures;

    internal ulong Blocks => blocks;

    internal ulong Bond => (ulong)pool.Parameters.Pledge.BaseUnits;

    internal ulong Stake => (ulong)ExpressedEpoch.Number(figures, "stake");

    internal ulong OwnerStake => (ulong)ExpressedEpoch.Number(figures, "ownerStake");

    /// <summary>What the owners delegate above the pledge: a liquid delegation like any other.</summary>
    internal ulong Excess => OwnerStake - Bond;
}
