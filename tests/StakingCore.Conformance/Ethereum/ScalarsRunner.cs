using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum;

/// <summary>Replays the functions of one or two numbers: roots, churn limits, base rewards and sync rewards.</summary>
internal sealed class ScalarsRunner : FunctionRunner
{
    protected override string Function => "scalars";

    protected override IReadOnlyCollection<string> Extras =>
        ["n", "active_validators", "total_active_balance", "effective_balance_eth"];

    protected override void Replay(EthereumCase @case)
    {
        EthereumRules rules = @case.Rules;
        @case.Compare((place, expected, name) =>
        {
            return name switch
            {
                "integer_squareroot" => Each("n", IntegerSquareRoot.Of),
                "validator_churn_limit" => Each("active_validators", rules.ValidatorChurnLimit),
                "validator_activation_churn_limit" => Each("active_validators", rules.ValidatorActivationChurnLimit),
                "balance_churn" => OfTotals(rules.BalanceChurn),
                "activation_exit_churn" => OfTotals(rules.ActivationChurn) && OfTotals(rules.ExitChurn),
                "activation_churn" => OfTotals(rules.ActivationChurn),
                "exit_churn" => OfTotals(rules.ExitChurn),
                "consolidation_churn" => OfTotals(rules.ConsolidationChurn),
                "base_reward_per_increment" => OfTotals(rules.BaseRewardPerIncrement),
                "sync_participant_reward" => OfTotals(rules.SyncParticipantReward),
                "sync_proposer_reward" => OfTotals(rules.SyncProposerReward),
                "base_reward" => BaseRewards(@case, place, expected),
                _ => false,
            };

            bool OfTotals(Func<ulong, ulong> compute) => Each("total_active_balance", compute);

            bool Each(string input, Func<ulong, ulong> compute) =>
                @case.Words(place, expected, [.. @case.Pre.GetProperty(input).Words().Select(compute)]);
        });
    }

    // One row a total, one cell an effective balance.
    private static bool BaseRewards(EthereumCase @case, string place, JsonElement expected)
    {
        List<ulong> totals = @case.Pre.GetProperty("total_active_balance").Words();
        List<ulong> effectiveBalances = @case.Pre.GetProperty("effective_balance_eth").Words();
        ulong increment = @case.Rules.Preset.EffectiveBalanceIncrement;
        return @case.Texts(place, expected.Table(), [.. totals.Select(total => string.Join(
            ',', effectiveBalances.Select(ether => @case.Rules.BaseReward(ether * increment, total))))]);
    }
}
