using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using static StakingCore.Tests.Cardano.Ledger.SampleLedger;

namespace StakingCore.Tests.Cardano.Ledger;

public sealed class DelegationTimingTests
{
    [Fact]
    public void Delegation_OfEpochX_IsPaidFirstAtTheBoundaryIntoXPlus4()
    {
        const ulong X = FirstEpoch + 3;
        LedgerState state = WithPool().CrossUntil(X, First)[^1].Next.With(new DelegateStake(Ann, First));

        List<EpochBoundary> boundaries = state.CrossUntil(X + 5, First);

        Assert.Equal([X + 4, X + 5], [.. Paying(boundaries, Ann)]);
        Assert.Contains(Ann, boundaries[0].Next.Mark.Delegations.Select(delegation => delegation.Credential));
        Assert.Same(boundaries[0].Next.Mark, boundaries[1].Next.Set);
        Assert.Same(boundaries[0].Next.Mark, boundaries[2].Next.Go);
    }

    [Fact]
    public void Redelegation_OfEpochX_EarnsWithTheOldPoolUpToTheBlocksOfXPlus1()
    {
        const ulong X = FirstEpoch + 5;
        LedgerState state = WithPool()
            .With(new RegisterPool(Pool(Second, Bea)), new DelegateStake(Ann, First))
            .CrossUntil(X, First, Second)[^1].Next
            .With(new DelegateStake(Ann, Second));

        // The second pool's pledge is not met; what matters is whose snapshot holds Ann.
        List<EpochBoundary> boundaries = state.CrossUntil(X + 5, First, Second);

        Assert.Equal(
            [First, First, First, Second, Second],
            [.. boundaries.Select(boundary => boundary.Next.Go.Delegations.Single(row => row.Credential == Ann).Pool)
                .Prepend(state.Go.Delegations.Single(row => row.Credential == Ann).Pool).Take(5)]);
        Assert.Equal([X + 1, X + 2, X + 3], [.. Paying(boundaries, Ann)]);
    }

    [Fact]
    public void Snapshot_Stake_IsUtxoAndBalanceOfRegisteredDelegatorsAboveZero()
    {
        Credential stranger = Credential.Key("stranger");
        Credential poor = Credential.Key("poor");
        LedgerState state = WithPool().With(
            new RegisterCredential(poor),
            new DelegateStake(poor, First),
            new SetUtxoStake(stranger, Ada(7)),
            new RegisterPool(Pool(Second, Bea)));

        StakeSnapshot mark = state.Cross().Next.Mark;

        Assert.Equal([new StakeDelegation(Operator, First, Ada(1_000_000))], [.. mark.Delegations]);
        Assert.Equal([new(First, Ada(1_000_000)), new(Second, default)], [.. mark.PoolStakes]);
        Assert.Equal(Ada(1_000_000), mark.ActiveStake);
    }

    [Fact]
    public void Snapshot_Mark_HoldsTheRewardsJustPaid()
    {
        EpochBoundary boundary = WithPool().CrossUntil(FirstEpoch + 4, First)[^1];

        Amount<Lovelace> credit = Assert.Single(boundary.Credits).Value;
        Assert.False(credit.IsZero);
        Assert.Equal(Ada(1_000_000) + credit, boundary.Next.Mark.PoolStakes[First]);
    }

    [Fact]
    public void Withdrawal_OfTheBalance_LeavesTheStake()
    {
        LedgerState state = WithPool().CrossUntil(FirstEpoch + 4, First)[^1].Next;
        LedgerState withdrawn = state.With(new WithdrawRewards(Operator));

        Assert.True(withdrawn.BalanceOf(Operator).IsZero);
        Assert.Equal(Ada(1_000_000) + state.BalanceOf(Operator), withdrawn.UtxoStake[Operator]);
        Assert.Equal(state.Cross().Next.Mark, withdrawn.Cross().Next.Mark);
    }

    [Fact]
    public void Deregistration_IsImmediateAndNotUndoneByRegisteringAgain()
    {
        LedgerState delegating = WithPool().With(new DelegateStake(Ann, First));

        LedgerState left = delegating.With(new DeregisterCredential(Ann));
        LedgerState back = left.With(new RegisterCredential(Ann));

        Assert.False(left.Accounts.ContainsKey(Ann));
        Assert.Equal(delegating.OtherUtxo + Ada(2), left.OtherUtxo);
        Assert.Null(back.Accounts[Ann].Pool);
        Assert.Equal(Ada(5_000_000), back.UtxoStake[Ann]);
        Assert.False(back.Cross().Next.Mark.Delegations.Any(row => row.Credential == Ann));
    }

    [Fact]
    public void Deregistration_RefundsTheDepositThatWasPaid()
    {
        LedgerState state = WithPool();
        LedgerParameters dearer = state.Parameters with { StakeAddressDeposit = Ada(9) };

        LedgerState next = state.Cross(new ChangeParameters(dearer)).Next;

        Assert.Equal(next.OtherUtxo + Ada(2), next.With(new DeregisterCredential(Ann)).OtherUtxo);
        Assert.Equal(Ada(9), next.With(new RegisterCredential(Credential.Key("new"))).Accounts[Credential.Key("new")].Deposit);
    }

    // Up to Alonzo, who is gone at the start leaves the share in the reserves; later leavers, and all from Babbage on, give it to
    // the treasury.
    [Theory]
    [InlineData(6, true, false, false)]
    [InlineData(6, false, false, true)]
    [InlineData(6, true, true, false)]
    [InlineData(7, true, false, true)]
    [InlineData(7, false, false, true)]
    [InlineData(7, true, true, false)]
    public void Deregistration_WithRewardsInFlight_FollowsTheEra(uint major, bool early, bool comesBack, bool toTreasury)
    {
        // Not to lose the reward to a balance that forbids leaving: the boundary is the first that would pay Ann.
        LedgerState state = WithPool(major).With(new DelegateStake(Ann, First)).CrossUntil(FirstEpoch + 3, First)[^1].Next;
        LedgerCommand[] leave = [new DeregisterCredential(Ann)];
        LedgerCommand[] back = comesBack ? [new RegisterCredential(Ann)] : [];

        EpochBoundary stayed = state.Cross();
        EpochBoundary left = early ? state.With(leave).Cross(back) : state.Cross([.. leave, .. back]);

        Amount<Lovelace> share = stayed.Credits.Single(credit => credit.Key == Ann).Value;
        Assert.False(share.IsZero);
        bool credited = comesBack && major >= 7;
        Assert.Equal(credited, left.Credits.Any(credit => credit.Key == Ann));
        Assert.Equal(toTreasury ? share : default, left.UnregisteredToTreasury);
        Assert.Equal(stayed.Next.Treasury + (toTreasury ? share : default), left.Next.Treasury);
        bool toReserves = !toTreasury && !credited;
        Assert.Equal(stayed.Next.Reserves + (toReserves ? share : default), left.Next.Reserves);
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void RewardAccount_GoneAtTheStart_FollowsTheEra(uint major, bool toTreasury)
    {
        // Bea is the pool's reward account and delegates to nobody.
        LedgerState state = Empty(major).With(
            new RegisterCredential(Operator),
            new RegisterCredential(Bea),
            new SetUtxoStake(Operator, Ada(1_000_000)),
            new RegisterPool(Pool(First, Bea)),
            new DelegateStake(Operator, First)).CrossUntil(FirstEpoch + 3, First)[^1].Next;

        EpochBoundary stayed = state.Cross();
        EpochBoundary left = state.With(new DeregisterCredential(Bea)).Cross();

        Amount<Lovelace> share = Assert.Single(stayed.Credits).Value;
        Assert.False(share.IsZero);
        Assert.Empty(left.Credits);
        Assert.Equal(toTreasury ? share : default, left.UnregisteredToTreasury);
        Assert.Equal(stayed.Next.Reserves + (toTreasury ? default : share), left.Next.Reserves);
    }

    private static IEnumerable<ulong> Paying(IEnumerable<EpochBoundary> boundaries, Credential credential) =>
        boundaries.Where(boundary => boundary.Credits.Any(credit => credit.Key == credential)).Select(boundary => boundary.IntoEpoch);
}
