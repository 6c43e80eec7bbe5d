using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Explanation;

namespace StakingCore.Tests.Cardano.Explanation;

public sealed class RewardExplainerTests
{
    public static TheoryData<string> Synthetic => new(EpochVector.Synthetic);

    public static TheoryData<string> Real => new(EpochVector.Real);

    [Theory]
    [MemberData(nameof(Synthetic))]
    public void ExplainAccount_EveryAccountOfTheFile_GivesTheEntriesOfTheUpdate(string file)
    {
        EpochVector vector = EpochVector.Read(file);
        var update = RewardUpdate.Compute(vector.Input);
        var explainer = new RewardExplainer(vector.Input, update, vector.UnregisteredAtBoundary);

        RewardExplanation[] explained = [.. vector.Accounts.SelectMany(explainer.ExplainAccount)];

        RewardEntry[] entries = [.. explained
            .Where(reward => reward.Outcome is RewardOutcome.Paid or RewardOutcome.UnregisteredAtBoundary or RewardOutcome.NotTheFirst)
            .Select(reward => new RewardEntry(reward.Credential, reward.Kind, reward.PoolId, reward.Amount))
            .OrderBy(entry => entry.Credential).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Pool)];
        Assert.Equal(update.Entries, entries);
        Assert.All(explained, AmountIsTheLastStep);
    }

    [Theory]
    [MemberData(nameof(Synthetic))]
    [MemberData(nameof(Real))]
    public void ExplainSettlement_WholeEpoch_EndsInTheUpdatesPots(string file)
    {
        EpochVector vector = EpochVector.Read(file);
        var update = RewardUpdate.Compute(vector.Input);

        IReadOnlyList<ExplanationStep> steps =
            new RewardExplainer(vector.Input, update, vector.UnregisteredAtBoundary).ExplainSettlement(vector.Treasury);

        RewardPayment payment = update.Pay(vector.UnregisteredAtBoundary);
        Assert.Equal(ExactRational.FromAmount(update.ReservesAfter), steps.Single(step => step.Symbol == "reserves'").Result);
        Assert.Equal(ExactRational.FromAmount(vector.Treasury + payment.TreasuryGain), steps[^1].Result);
    }

    [Fact]
    public void ExplainAccount_AllSyntheticFiles_MeetEveryOutcome()
    {
        var outcomes = new HashSet<RewardOutcome>();
        foreach (string file in EpochVector.Synthetic)
        {
            EpochVector vector = EpochVector.Read(file);
            var explainer = new RewardExplainer(vector.Input, RewardUpdate.Compute(vector.Input), vector.UnregisteredAtBoundary);
            outcomes.UnionWith(vector.Accounts.SelectMany(explainer.ExplainAccount).Select(reward => reward.Outcome));
        }

        Assert.Equal(Enum.GetValues<RewardOutcome>(), outcomes.Order());
    }

    [Fact]
    public void Constructor_UpdateOfOtherFees_Throws()
    {
        RewardInput input = Sample().Input;
        var other = RewardUpdate.Compute(input with { Fees = input.Fees + Amount<Lovelace>.FromDisplayUnits(1) });

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => new RewardExplainer(input, other, new HashSet<Credential>()));

        Assert.StartsWith("R: the explanation gives ", error.Message, StringComparison.Ordinal);
        Assert.Contains(other.Pots.Available.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainPool_UpdateOfAnotherMargin_ThrowsNamingThePool()
    {
        RewardInput input = Sample().Input;
        SnapshotPool pool = input.Pools[0];
        var dearer = new PoolParameters(pool.Parameters.Pledge, pool.Parameters.Cost, Fraction.One);
        var other = RewardUpdate.Compute(input with { Pools = [pool with { Parameters = dearer }, .. input.Pools.Skip(1)] });

        var explainer = new RewardExplainer(input, other, new HashSet<Credential>());

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => explainer.ExplainPool(pool.Id));
        Assert.StartsWith($"{pool.Id} leader: the explanation gives ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainPool_UnlistedPool_Throws()
    {
        RewardInput input = Sample().Input;
        var explainer = new RewardExplainer(input, RewardUpdate.Compute(input), new HashSet<Credential>());

        ArgumentException error = Assert.Throws<ArgumentException>(() => explainer.ExplainPool(new PoolId("nobody")));

        Assert.Equal("pool", error.ParamName);
    }

    [Fact]
    public void ExplainAccount_UnknownAccount_IsEmpty()
    {
        RewardInput input = Sample().Input;
        var explainer = new RewardExplainer(input, RewardUpdate.Compute(input), new HashSet<Credential>());

        Assert.Empty(explainer.ExplainAccount(Credential.Key("nobody")));
    }

    private static EpochVector Sample() => EpochVector.Read(Path.Combine("real", "example-amaru-single-pool.json"));

    private static void AmountIsTheLastStep(RewardExplanation reward)
    {
        ExplanationStep? last = reward.Kind == RewardKind.Leader
            ? reward.Pool!.Steps.SingleOrDefault(step => step.Symbol == "leader")
            : reward.Steps.SingleOrDefault();
        Assert.Equal(ExactRational.FromAmount(reward.Amount), last?.Result ?? default);
    }
}
