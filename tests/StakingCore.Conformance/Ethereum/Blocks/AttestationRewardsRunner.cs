using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays an attestation that a block includes: the flags afterwards and what the proposer earns.</summary>
internal sealed class AttestationRewardsRunner : FunctionRunner
{
    protected override string Function => "attestation_rewards";

    protected override IReadOnlyCollection<string> Extras =>
    [
        "target_epoch", "inclusion_delay", "target_root_matches", "head_root_matches", "attesters", "proposer_index",
    ];

    protected override void Compute(EthereumCase @case)
    {
        var vote = new AttestationVote(
            @case.Pre.Word("target_epoch"),
            @case.Pre.Word("inclusion_delay"),
            @case.Pre.GetProperty("target_root_matches").Flag(),
            @case.Pre.GetProperty("head_root_matches").Flag());
        int[] attesters = [.. @case.Pre.Items("attesters").Select(@case.Row)];
        int proposer = @case.Row(@case.Pre.GetProperty("proposer_index"));
        ulong before = @case.State.Validators.Balances[proposer];
        if (Attestations.Include(@case.State, vote, attesters, proposer, out AttestationReward reward) is { } refusal)
        {
            @case.Refused(refusal);
            return;
        }

        ulong paid = @case.State.Validators.Balances[proposer] - before;
        @case.Compare((place, expected, name) => name switch
        {
            "flag_indices" => @case.Words(place, expected, FlagIndices.Of(reward.Participation)),
            "base_reward_per_increment" =>
                @case.Word(place, expected, @case.Rules.BaseRewardPerIncrement(@case.State.TotalActiveBalance())),
            "proposer_reward" =>
                @case.Word(place, expected, reward.ProposerRewardGwei) && @case.Word($"{place} paid", expected, paid),
            _ => false,
        });
    }
}
