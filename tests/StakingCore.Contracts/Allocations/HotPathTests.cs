using System.Reflection;
using StakingCore.Amounts;
using StakingCore.Tests;

namespace StakingCore.Contracts.Allocations;

/// <summary>Zero bytes on every hot path of the public surface, and a path for every member that is one.</summary>
public class HotPathTests
{
    public static TheoryData<string> Paths() => [.. Methods().Select(NameOf)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void HotPath_OnceWarm_AllocatesNothing(string name)
    {
        Action work = Methods().Single(method => NameOf(method) == name).CreateDelegate<Action>();

        Assert.Equal(0, AllocatedBytes.In(work));
    }

    /// <summary>A new member that takes columns is called by a path here, or says in its documentation that it allocates.</summary>
    [Fact]
    public void Candidates_OfThePublicSurface_AreCalledByAPath()
    {
        HashSet<MethodBase> called = [.. Methods().SelectMany(CalledMembers.Of)];

        IEnumerable<string> missing = HotPathCandidates.All().Where(candidate => !called.Contains(candidate)).Select(AllocationClaims.IdOf);

        Assert.Empty(missing.Order(StringComparer.Ordinal));
    }

    /// <summary>The search and the documentation agree on names, or nothing would be found and all would pass.</summary>
    [Theory]
    [InlineData("M:StakingCore.Cardano.EpochRewards.Compute(StakingCore.Cardano.RewardEpoch,System.ReadOnlySpan{StakingCore.Cardano.EpochPool},StakingCore.Cardano.DelegationColumns,System.Span{StakingCore.Cardano.PoolReward},System.Span{System.UInt64})")]
    [InlineData("M:StakingCore.Amounts.Amount`1.op_Addition(StakingCore.Amounts.Amount{`0},StakingCore.Amounts.Amount{`0})")]
    [InlineData("M:StakingCore.Cosmos.CosmosDecimal.TryApproxSqrt(StakingCore.Cosmos.CosmosDecimal@)")]
    [InlineData("M:StakingCore.Ethereum.AttestationRewardColumns.Process(StakingCore.Ethereum.EpochRewardBasis@,StakingCore.Ethereum.ValidatorEpochColumns,System.Span{System.UInt64},System.Span{System.UInt64})")]
    public void Candidates_OfThePublicSurface_IncludeKnownOnes(string id) =>
        Assert.Contains(id, HotPathCandidates.All().Select(AllocationClaims.IdOf));

    [Theory]
    [InlineData(nameof(StakingCore.Ethereum.CorrelationPenaltyBasis), "Apply", AllocationClaim.None)]
    [InlineData(nameof(StakingCore.Decentralization.TauIndex), "Nakamoto", AllocationClaim.Some)]
    [InlineData(nameof(StakingCore.Cosmos.CosmosDecimal), "Mul", AllocationClaim.Silent)]
    internal void Of_AMember_IsWhatItsDocumentationSays(string type, string member, AllocationClaim expected) => Assert.Equal(
        expected, AllocationClaims.Of(typeof(IAmountUnit).Assembly.GetExportedTypes().Single(found => found.Name == type).GetMethod(member)!));

    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(HotPathTests).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(HotPathAttribute))
        select method;

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
