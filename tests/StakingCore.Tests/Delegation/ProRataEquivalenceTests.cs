using StakingCore.Delegation;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

/// <summary>With everything locked and the pro rata rule, the ledger's losses are the rule's for the same stakes.</summary>
public sealed class ProRataEquivalenceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, DelegationRun.Seeded)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ReportFault_EverythingLocked_LosesWhatTheRuleTakesInEveryStateThatCommandsReach(int seed) => Follow(seed, static (book, next) =>
    {
        Assert.Equal(book.Stakes(), StakeBook.StakesOf(next));
        Assert.Equal(book.Burned, next.Burned);
    });

    [Fact]
    public void TheSequences_PunishExitsMovesAndBondsThatLeave()
    {
        (int Faults, int Exits, int Moved, int Bonds) met = default;
        foreach (int seed in Enumerable.Range(1, DelegationRun.Seeded))
        {
            StakeBook book = Follow(seed, static (_, _) => { });
            met = (met.Faults + book.Faults, met.Exits + book.Caught.Exits, met.Moved + book.Caught.Moved, met.Bonds + book.Caught.Bonds);
        }

        Assert.True(met is { Faults: > 300, Exits: > 60, Moved: > 20, Bonds: > 20 }, met.ToString());
    }

    private static StakeBook Follow(int seed, Action<StakeBook, DelegationLedger> check)
    {
        DelegationParameters parameters = Parameters with { UnbondingDelayEpochs = 4 + (uint)(seed % 3), EvidenceWindowEpochs = 2 + (uint)(seed % 3), MaximumExits = 9 };
        var book = new StakeBook(parameters, First);
        DelegationRun.Run(
            seed,
            Start(LossRule.ProRata, parameters: parameters),
            static command => command is DelegateLiquid ? null : command,
            (_, command, after) =>
            {
                if (after.Ledger is { } next)
                {
                    book.Follow(command);
                    check(book, next);
                }
            });
        return book;
    }
}
