using System.Numerics;
using System.Text.Json;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Delegation;
using StakingCore.Tests.Cardano.Explanation;

namespace StakingCore.Tests.Delegation;

/// <summary>
/// With liquid stake at full weight, nothing locked and no limit on leverage the protocol's rewards are Cardano's to the unit,
/// pool by pool and over columns: over all of Cardano's synthetic vectors, and over generated pools. What a vector has that the
/// protocol cannot express is counted by its reason.
/// </summary>
[Properties(Arbitrary = [typeof(BoundaryGenerators)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class CardanoEquivalenceTests
{
    private const string Federated = "file: d of 4/5 or more, where performance is not measured; here it always is";
    private const string FewBlocks = "pot: fewer blocks than expected; issuance here does not depend on blocks";
    private const string Excess = "operator: owners hold more than the pledge, which here is a member's stake with a floor of its own";
    private const string Unregistered = "member: not registered when rewards are computed; here every account is";
    private const string Unmet = "pool: a pledge that its owners do not hold; a bond is what is there";

    [Fact]
    public void Rewards_SyntheticVectors_AreCardanos()
    {
        var counts = new EquivalenceCounts();
        foreach (string file in EpochVector.Synthetic)
        {
            counts.Files++;
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(EpochVector.Folder(), file)));
            Compare(Path.GetFileNameWithoutExtension(file), EpochVector.Read(file).Input, document.RootElement.GetProperty("expected"), counts);
        }

        Assert.Equal(
            new Dictionary<string, int> { [Federated] = 7, [Excess] = 210, [FewBlocks] = 60, [Unregistered] = 28, [Unmet] = 5 }.OrderBy(static entry => entry.Key, StringComparer.Ordinal),
            counts.Unexpressed.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value.Count)));
        Assert.Equal((70, 3, 239, 29, 1310), (counts.Files, counts.Pots, counts.Pools, counts.Operators, counts.Members));
    }

    [Property]
    public void Rewards_OwnersHoldThePledge_AreCardanos(GeneratedBoundary boundary)
    {
        DelegationParameters parameters = boundary.Parameters with { LiquidWeight = Fraction.One, LeverageLimit = null };
        RewardedPool[] pools = [.. boundary.Rewarded.Select(static pool => pool with { Liquid = pool.Liquid + pool.Locked, Locked = 0 })];
        UInt128 all = pools.Aggregate(UInt128.Zero, static (sum, pool) => sum + pool.Bond + pool.Liquid);
        RewardedEpoch epoch = boundary.Epoch with { AllWeight = all };
        foreach (RewardedPool pool in pools.Where(static pool => pool.Blocks > 0))
        {
            var actual = PoolEpochReward.Compute(parameters, epoch, pool);
            PoolReward cardano = Cardano(parameters, epoch, pool);

            Assert.Equal(cardano.Optimal.BaseUnits, actual.Optimum);
            Assert.Equal(cardano.ApparentPerformance, actual.Performance);
            Assert.Equal(cardano.Total.BaseUnits, actual.Reward);
            Assert.Equal(cardano.Leader.BaseUnits, actual.OperatorReward);
            Assert.Equal(cardano.Member(new Amount<Lovelace>(pool.Liquid / 3)).BaseUnits, actual.Member(pool.Liquid / 3));
        }
    }

    private static void Compare(string file, RewardInput input, JsonElement expected, EquivalenceCounts counts)
    {
        if (input.Parameters.Decentralization >= new Fraction(4, 5))
        {
            counts.Skip(Federated, file);
            return;
        }

        ComparePot(file, input, expected, counts);
        var epoch = new ExpressedEpoch(file, input, expected, counts);
        ColumnLedger columns = epoch.Cross();
        for (int i = 0; i < epoch.Pools.Count; i++)
        {
            ExpressedPool pool = epoch.Pools[i];
            PoolEpochReward actual = epoch.Reward(pool);
            Assert.Equal(ExpressedEpoch.Number(pool.Figures, "maxPool"), actual.Optimum);
            Assert.Equal(ExpressedEpoch.Rational(pool.Figures, "performance"), actual.Performance);
            Assert.Equal(ExpressedEpoch.Number(pool.Figures, "poolReward"), actual.Reward);
            Assert.Equal(actual, columns.PoolRewards[i]);
            Assert.Equal(actual.Member(pool.Excess), columns.WalletRewards[input.Delegations.Count + i]);
            counts.Pools++;
            CompareOperator($"{file} {pool.Name}", epoch, pool, actual, counts);
        }

        CompareMembers(file, epoch, columns, counts);
    }

    private static void ComparePot(string file, RewardInput input, JsonElement expected, EquivalenceCounts counts)
    {
        if (ExpressedEpoch.Rational(expected, "eta") < Ratio.One)
        {
            counts.Skip(FewBlocks, file);
            return;
        }

        DelegationParameters rates = new()
        {
            TargetPools = 1,
            PledgeInfluence = Fraction.Zero,
            LiquidWeight = Fraction.One,
            UnbondingDelayEpochs = 0,
            EvidenceWindowEpochs = 0,
            IssuanceRate = input.Parameters.MonetaryExpansion,
            TreasuryRate = input.Parameters.TreasuryCut,
        };
        var pot = EpochPot.Compute(rates, input.Reserves.BaseUnits, input.Fees.BaseUnits);
        Assert.Equal(ExpressedEpoch.Number(expected, "deltaR1"), pot.Issuance);
        Assert.Equal(ExpressedEpoch.Number(expected, "deltaT1"), pot.Treasury);
        Assert.Equal(ExpressedEpoch.Number(expected, "availableRewards"), pot.Available);
        counts.Pots++;
    }

    // Owners who hold more than the pledge are one floor for Cardano. Here all that they hold is the bond where a larger pledge
    // would add nothing to the optimum; else what is above it is a member's, the two floors are a unit below the one at most,
    // and to the unit the rule is compared with a pledge of all that they hold.
    private static void CompareOperator(
        string name, ExpressedEpoch epoch, ExpressedPool pool, PoolEpochReward actual, EquivalenceCounts counts)
    {
        UInt128 leader = ExpressedEpoch.Number(pool.Figures, "leaderReward");
        var shared = new RewardedEpoch(epoch.Available, epoch.Circulation, epoch.ActiveStake, epoch.AllBlocks);
        var pledged = new RewardedPool(
            pool.OwnerStake, 0, pool.Stake - pool.OwnerStake, pool.Terms.Cost.BaseUnits, pool.Terms.Margin, pool.Blocks);
        var bonded = PoolEpochReward.Compute(epoch.Parameters, shared, pledged);
        if (bonded.Optimum == actual.Optimum)
        {
            Assert.Equal(leader, bonded.OperatorReward);
            counts.Operators++;
            return;
        }

        Assert.InRange((BigInteger)leader - actual.OperatorReward - actual.Member(pool.Excess), BigInteger.Zero, BigInteger.One);
        DelegationParameters uncapped = epoch.Parameters with { LeverageLimit = null };
        Assert.Equal(
            Cardano(uncapped, shared, pledged).Leader.BaseUnits, PoolEpochReward.Compute(uncapped, shared, pledged).OperatorReward);
        counts.Skip(Excess, name);
    }

    // Zero member rewards are not in a file's list.
    private static void CompareMembers(string file, ExpressedEpoch epoch, ColumnLedger columns, EquivalenceCounts counts)
    {
        for (int row = 0; row < epoch.Input.Delegations.Count; row++)
        {
            StakeDelegation delegation = epoch.Input.Delegations[row];
            int pool = epoch.PoolOf(delegation);
            if (pool < 0)
            {
                Assert.Equal(0UL, columns.WalletRewards[row]);
                continue;
            }

            UInt128? expected = epoch.MemberReward(delegation);
            if (expected is null
                && epoch.Input.Parameters.ProtocolVersion.Major <= 6
                && epoch.Input.UnregisteredAtStart.Contains(delegation.Credential))
            {
                counts.Skip(Unregistered, $"{file} {delegation.Credential}");
                continue;
            }

            Assert.Equal(expected ?? 0, epoch.Reward(epoch.Pools[pool]).Member(delegation.Stake.BaseUnits));
            Assert.Equal(expected ?? 0, columns.WalletRewards[row]);
            counts.Members++;
        }
    }

    private static PoolReward Cardano(DelegationParameters parameters, RewardedEpoch epoch, RewardedPool pool) => PoolReward.Compute(
        new RewardEpoch
        {
            Parameters = RewardParameters.Mainnet with
            {
                PoolPledgeInfluence = parameters.PledgeInfluence,
                StakePoolTargetNumber = parameters.TargetPools,
            },
            Available = new Amount<Lovelace>(epoch.Available),
            Circulation = new Amount<Lovelace>(epoch.TotalStake),
            BlocksMade = epoch.AllBlocks,
        },
        new Amount<Lovelace>(epoch.AllWeight),
        new PoolParameters(new Amount<Lovelace>(pool.Bond), new Amount<Lovelace>(pool.Cost), pool.Margin),
        new Amount<Lovelace>(pool.Bond + pool.Liquid),
        new Amount<Lovelace>(pool.Bond),
        pool.Blocks);
}
