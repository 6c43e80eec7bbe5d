using System.Runtime.CompilerServices;

namespace StakingCore.Cardano.Ledger;

/// <summary>Refuses the <c>default</c> of credentials and pool ids, which name nothing, where commands take them in.</summary>
internal static class LedgerKey
{
    internal static Credential Check(
        Credential credential, [CallerArgumentExpression(nameof(credential))] string? name = null) =>
        string.IsNullOrEmpty(credential.Hash)
            ? throw new ArgumentException("A credential without a hash names no account.", name)
            : credential;

    internal static PoolId Check(PoolId pool, [CallerArgumentExpression(nameof(pool))] string? name = null) =>
        string.IsNullOrEmpty(pool.Text) ? throw new ArgumentException("A pool id without text names no pool.", name) : pool;

    internal static SnapshotPool Check(SnapshotPool pool, [CallerArgumentExpression(nameof(pool))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(pool, name);
        Check(pool.Id, name);
        Check(pool.RewardAccount, name);
        foreach (Credential owner in pool.Owners)
        {
            Check(owner, name);
        }

        return pool;
    }
}
