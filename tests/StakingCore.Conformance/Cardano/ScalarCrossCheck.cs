using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Conformance.Cardano;

/// <summary>Computes every pool and member one at a time and holds the columns' results to it.</summary>
internal static class ScalarCrossCheck
{
    internal static void Compare(RewardInput input, RewardUpdate update, Expectations expectations)
    {
        var pools = input.Pools.ToDictionary(pool => pool.Id);
        ILookup<PoolId, StakeDelegation> members = input.Delegations.ToLookup(delegation => delegation.Pool);
        var entries = update.Entries.ToDictionary(entry => (entry.Credential, entry.Kind, entry.Pool), entry => entry.Amount);
        foreach ((PoolId id, PoolReward columns) in update.Pools)
        {
            SnapshotPool pool = pools[id];
            PoolReward scalar = PoolReward.Compute(
                update.Epoch,
                update.Totals.ActiveStake,
                pool.Parameters,
                Sum(members[id]),
                Sum(members[id].Where(member => pool.Owners.Contains(member.Credential))),
                input.Blocks[id]);
            expectations.Equal($"{id} one at a time", columns, scalar);

            foreach (StakeDelegation member in members[id].Where(member => !pool.Owners.Contains(member.Credential)))
            {
                Amount<Lovelace> reward = scalar.Member(member.Stake);
                Amount<Lovelace> known = entries.GetValueOrDefault((member.Credential, RewardKind.Member, id));
                bool dropped = input.Parameters.ProtocolVersion.DropsUnregisteredAtStart
                    && input.UnregisteredAtStart.Contains(member.Credential);
                expectations.Equal($"{member.Credential} one at a time", dropped ? Amount<Lovelace>.Zero : reward, known);
            }
        }
    }

    private static Amount<Lovelace> Sum(IEnumerable<StakeDelegation> delegations) =>
        delegations.Aggregate(Amount<Lovelace>.Zero, (sum, delegation) => sum + delegation.Stake);
}
