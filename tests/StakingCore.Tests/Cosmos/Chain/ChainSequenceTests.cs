using System.Text;
using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>Laws of the chain after every command of long sequences at random, refused and aborted ones included.</summary>
public sealed class ChainSequenceTests
{
    private const int Seeded = 12;
    private const int Commands = 400;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Seeded)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryCommand_ConservesAllCoins(int seed) => Run(seed, (before, command, after) =>
    {
        if (after.State is not { } next)
        {
            return;
        }

        Coins burned = command is RedeemShares redeemed
            ? Coins.Of(redeemed.Tokens)
            : Coins.Of(Stake, Slashes(after.Outcome).Aggregate(CosmosInteger.Zero, static (sum, slash) => sum + slash.TotalBurned));
        Assert.Equal(before.Supply.Add(Minted(command, after.Outcome)).Subtract(burned), next.Supply);
        Assert.Equal(next.Supply, Everything(next));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryState_IsSoundByTheChainsOwnInvariants(int seed) => Run(seed, (_, _, after) => Assert.Empty(after.State?.Audit() ?? []));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NothingIsNegative(int seed) => Run(seed, (_, _, after) =>
    {
        foreach (ValidatorState validator in after.State?.Validators.Values ?? [])
        {
            Assert.False(validator.Tokens.IsNegative || validator.Shares.IsNegative || validator.LiquidShares.IsNegative || validator.BondShares.IsNegative);
            foreach (DelegationState delegation in after.State!.Delegations.GetValueOrDefault(validator.Operator)?.Values ?? [])
            {
                Assert.True(delegation.Shares.IsPositive);
            }
        }

        foreach (UnbondingDelegationEntry entry in (after.State?.Unbondings.Values ?? []).SelectMany(static of => of.Values).SelectMany(static entries => entries))
        {
            Assert.False(entry.Balance.IsNegative || entry.InitialBalance.IsNegative);
        }
    });

    // Each withdrawal truncates downwards, and the shares of a delegation may be worth more by half a unit for every other.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Outstanding_CoversWhatIsOwedUpToDust(int seed) => Run(seed, (_, _, after) =>
    {
        foreach (ValidatorState validator in after.State?.Validators.Values ?? [])
        {
            DecCoins owed = validator.Rewards.Commission;
            foreach (CosmosAddress delegator in after.State!.Delegations.GetValueOrDefault(validator.Operator)?.Keys ?? [])
            {
                owed = owed.Add(after.State.PendingRewards(delegator, validator.Operator)!.Rewards);
            }

            CosmosDecimal dust = CosmosDecimal.Parse("0.000000000001");
            Assert.All(owed, coin => Assert.True(
                coin.Amount <= validator.Rewards.Outstanding.AmountOf(coin.Denom) + dust,
                $"{validator.Operator} owes {owed} and holds {validator.Rewards.Outstanding}"));
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhatIf_LeavesTheStateAsItIs(int seed)
    {
        var random = new RandomChain(seed);
        ChainState chain = WithTwo(FlavourOf(seed).Version, FlavourOf(seed).Liquid);
        for (int i = 0; i < Commands / 4; i++)
        {
            string text = Describe(chain);
            ChainTransition whatIf = chain.Apply(random.Next(chain));
            Assert.Equal(text, Describe(chain));
            chain = whatIf.State ?? chain;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SlashReport_AddsUp(int seed) => Run(seed, (_, _, after) =>
    {
        foreach (SlashReport slash in Slashes(after.Outcome))
        {
            Assert.All(slash.Unbondings.Where(static entry => entry.Escape == SlashEscape.None), static entry => Assert.Equal(entry.Wanted, entry.Taken));
            Assert.All(slash.Unbondings, static entry => Assert.True(entry.Taken <= entry.Wanted && entry.Taken <= entry.Entry.Balance));
            Assert.All(slash.Unbondings.Where(static entry => entry.Escape is not (SlashEscape.None or SlashEscape.Shortfall)), static entry => Assert.True(entry.Taken.IsZero));
            CosmosInteger asked = slash.Amount - slash.RemainingForValidator;
            CosmosInteger wanted = slash.Unbondings.Where(static entry => entry.Escape is SlashEscape.None or SlashEscape.Shortfall)
                .Aggregate(CosmosInteger.Zero, static (sum, entry) => sum + entry.Wanted);
            wanted = slash.Redelegations.Where(static entry => entry.Escape is SlashEscape.None or SlashEscape.Shortfall or SlashEscape.DelegationGone)
                .Aggregate(wanted, static (sum, entry) => sum + entry.Wanted);
            Assert.True(asked == wanted || (slash.RemainingForValidator.IsZero && slash.BurnedFromValidator.IsZero));
        }
    });

    private static IEnumerable<SlashReport> Slashes(ChainOutcome? outcome) => outcome switch
    {
        SlashReport slash => [slash],
        EvidenceHandled { Slash: { } slash } => [slash],
        SignatureRecorded { Punishment: { } slash } => [slash],
        _ => [],
    };

    private static Coins Minted(ChainCommand command, ChainOutcome? outcome) => (command, outcome) switch
    {
        (_, ProvisionMinted provision) => Coins.Of(Stake, provision.Amount),
        (_, SharesTokenized tokenized) => Coins.Of(tokenized.Minted),
        (CollectFees fees, _) => fees.Amount,
        (FundAccount fund, _) => fund.Amount,
        (AllocateToValidator reward, _) => Coins.Of([.. reward.Reward.Select(static coin => new Coin(coin.Denom, coin.Amount.Ceil().TruncateInt()))]),
        _ => Coins.Empty,
    };

    private static Coins Everything(ChainState chain) => chain.Balances.Values.Aggregate(
        chain.BondedPool.Add(chain.NotBondedPool).Add(chain.DistributionAccount).Add(chain.FeeCollector), static (sum, held) => sum.Add(held));

    private static (SdkVersion Version, LiquidStakingModule Liquid) FlavourOf(int seed) => (seed % 4) switch
    {
        0 => (SdkVersion.Parse("v0.50.11-lsm"), LiquidStakingModule.SdkFork),
        1 => (SdkVersion.Reference, LiquidStakingModule.Hub),
        2 => (SdkVersion.Parse("v0.46.0"), LiquidStakingModule.None),
        _ => (SdkVersion.Reference, LiquidStakingModule.None),
    };

    private static void Run(int seed, Action<ChainState, ChainCommand, ChainTransition> check)
    {
        var random = new RandomChain(seed);
        (SdkVersion version, LiquidStakingModule liquid) = FlavourOf(seed);
        ChainState chain = WithTwo(version, liquid);
        int accepted = 0;
        for (int i = 0; i < Commands; i++)
        {
            ChainCommand command = random.Next(chain);
            ChainTransition transition = chain.Apply(command);
            check(chain, command, transition);
            accepted += transition.IsAccepted ? 1 : 0;
            chain = transition.State ?? chain;
        }

        Assert.True(accepted > Commands / 3, $"Only {accepted} of {Commands} commands were accepted.");
    }

    private static string Describe(ChainState chain)
    {
        StringBuilder text = new StringBuilder().AppendJoin('\n', chain.Height, chain.Time, chain.Supply, chain.BondedPool, chain.NotBondedPool, chain.CommunityPool, chain.Liquid.Total);
        text.AppendJoin('\n', chain.Balances).AppendJoin('\n', chain.Validators.Values).AppendJoin('\n', chain.SigningInfos);
        text.AppendJoin('\n', chain.Delegations.Values.SelectMany(static of => of));
        text.AppendJoin('\n', chain.Unbondings.Values.SelectMany(static of => of.Values).SelectMany(static entries => entries));
        text.AppendJoin('\n', chain.Redelegations.Values.SelectMany(static of => of.Values).SelectMany(static entries => entries));
        return text.AppendJoin('\n', chain.Validators.Values.SelectMany(static validator => validator.Rewards.Historical)).ToString();
    }
}
