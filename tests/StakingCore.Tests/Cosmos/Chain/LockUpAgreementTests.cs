using StakingCore.Cosmos;
using StakingCore.LockUps;
using StakingCore.Positions;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The Hub's lock-up schedule says of every delegation what the chain does to it.</summary>
public sealed class LockUpAgreementTests
{
    private const long Day = 86_400;

    // The pace that the Hub's x/mint counts with.
    private const long BlocksPerYear = 4_360_000;
    private const long SecondsPerYear = 31_557_600;

    private static readonly ChainParameters _hub = Parameters with
    {
        UnbondingTime = TimeSpan.FromDays(21),
        MaxEvidenceAge = TimeSpan.FromSeconds(172_800),
        MaxEvidenceBlocks = 1_000_000,
    };

    private static long Oldest => (long)LockUpSchedule.Cosmos.EvidenceWindow!.Value;

    /// <summary>Seconds from the fault to its evidence; the block after the last accepted one comes within eight seconds.</summary>
    public static TheoryData<long> Ages => [60, 3 * Day, (21 * Day) - 1, 21 * Day, 30 * Day, Oldest, Oldest + 8];

    [Theory]
    [MemberData(nameof(Ages))]
    public void DoubleSign_HeardAfter_CostsWhomTheScheduleSays(long age)
    {
        ChainState chain = WithTwo(parameters: _hub).With(Delegate("d0", "v0", 10_000), Delegate("d1", "v0", 10_000), Delegate("v2", "v0", 10_000));
        StakePosition staying = Enter(chain);
        chain = chain.With(Block(1, 100), Undelegate("v2", "v0", 10_000));
        StakePosition gone = Leave(staying, chain);
        chain = chain.With(Block(100, (int)Day));
        (long height, ChainTime fault) = (chain.Height, chain.Time);
        CosmosInteger power = chain.Validators[Address("v0")].Tokens;
        chain = chain.With(Undelegate("d1", "v0", 10_000));
        StakePosition leaving = Leave(staying, chain);
        chain = chain.With(Block(1, 6), Delegate("d2", "v0", 10_000));
        StakePosition came = Enter(chain);
        chain = chain.With(new EndBlock((age * BlocksPerYear / SecondsPerYear) - 1, TimeSpan.FromSeconds(age - 6)));

        ChainState punished = chain.With(new ReportDoubleSign(Address("v0"), height, fault, (long)power));

        foreach ((string account, StakePosition position) in new[] { ("d0", staying), ("d1", leaving), ("d2", came), ("v2", gone) })
        {
            SlashReach reach = LockUpSchedule.Cosmos.SlashableAt(position, Moment(fault), Moment(chain.Time));
            bool pays = Worth(punished, account) < Worth(chain, account);
            Assert.True(reach.IsReachable == pays, $"{account}: {reach.Obstacle} by the schedule, and the chain takes {(pays ? "some" : "nothing")}.");
        }

        Assert.Equal(age <= Oldest, Worth(punished, "d0") < Worth(chain, "d0"));
    }

    private static StakeTime Moment(ChainTime time) => StakeTime.Second((ulong)time.Seconds);

    private static StakePosition Enter(ChainState chain) => LockUpSchedule.Cosmos.Enter(10_000, Moment(chain.Time), StakeRole.Delegator);

    private static StakePosition Leave(StakePosition position, ChainState chain) =>
        position.EndedAt(LockUpSchedule.Cosmos.Exit(position, Moment(chain.Time)).ExposedUntil, Moment(chain.Time));

    // What a delegation is worth, and what is left of an unbonding, in tokens.
    private static CosmosDecimal Worth(ChainState chain, string account)
    {
        ValidatorState validator = chain.Validators[Address("v0")];
        CosmosDecimal delegated = chain.FindDelegation(Address(account), Address("v0")) is { } delegation
            ? validator.Stake.TokensFromShares(delegation.Shares)
            : CosmosDecimal.Zero;
        CosmosInteger unbonding = chain.Unbondings[Address("v0")].TryGetValue(Address(account), out var entries)
            ? entries.Aggregate(CosmosInteger.Zero, static (sum, entry) => sum + entry.Balance)
            : CosmosInteger.Zero;
        return delegated + CosmosDecimal.FromInteger(unbonding);
    }
}
