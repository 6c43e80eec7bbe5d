using StakingCore.Cardano;
using StakingCore.Cardano.Explanation;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>The account or pool that someone asks to have explained, with everything it may have earned.</summary>
/// <param name="Name">What it is called in the file.</param>
/// <param name="Pots">The pots.</param>
/// <param name="Pool">The pool, where a pool is asked about.</param>
/// <param name="Rewards">The account's rewards, or the operator's of the pool.</param>
internal sealed record ExplainedSubject(
    string Name, PotsExplanation Pots, PoolExplanation? Pool, IReadOnlyList<RewardExplanation> Rewards)
{
    /// <summary>
    /// Finds a pool by its id in the file or on the chain, or an account by its credential. A pool's id wins, since nothing
    /// keeps it from looking like a credential.
    /// </summary>
    internal static ExplainedSubject Find(CardanoEpochResult result, string name)
    {
        CardanoEpochFile file = result.File;
        PoolId id = file.PoolNames.Where(pool => pool.Value == name).Select(pool => pool.Key).DefaultIfEmpty(new PoolId(name)).First();
        if (file.Input.Pools.FirstOrDefault(pool => pool.Id == id) is { } pool)
        {
            RewardExplainer explainer = Explainer(result);
            return new ExplainedSubject(
                id.Text,
                explainer.Pots,
                explainer.ExplainPool(id),
                [.. explainer.ExplainAccount(pool.RewardAccount).Where(reward => reward.Kind == RewardKind.Leader && reward.PoolId == id)]);
        }

        if (!Credential.TryParse(name, out Credential credential) || !Accounts(file).Contains(credential))
        {
            throw Unknown(file, name);
        }

        RewardExplainer accounts = Explainer(result);
        return new ExplainedSubject(name, accounts.Pots, null, accounts.ExplainAccount(credential));
    }

    private static RewardExplainer Explainer(CardanoEpochResult result) =>
        new(result.File.Input, result.Update, result.File.UnregisteredAtBoundary);

    private static HashSet<Credential> Accounts(CardanoEpochFile file) =>
    [
        .. file.Input.Delegations.Select(delegation => delegation.Credential),
        .. file.Input.Pools.Select(pool => pool.RewardAccount),
        .. file.Input.Pools.SelectMany(pool => pool.Owners),
    ];

    private static InvalidInputException Unknown(CardanoEpochFile file, string name)
    {
        IEnumerable<string> names = file.Input.Pools.Select(pool => pool.Id.Text)
            .Concat(file.PoolNames.Values)
            .Concat(Accounts(file).Select(account => account.ToString()));
        string hint = NearestName.Of(name, names) is { } nearest
            ? $"the nearest is {nearest}"
            : $"for example {names.FirstOrDefault() ?? "none, the file has no pool and no account"}";
        return new InvalidInputException($"{file.Name}: found no pool or account \"{name}\" to explain, expected one of the file; {hint}");
    }
}
