using System.Globalization;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>
/// An epoch of Cardano's vectors in the protocol's terms: a pledge is the bond, all other stake is liquid at full weight, and a
/// leverage cap, where a file has one, is Λ. What belongs to no pool that can be expressed is one more pool, which is in jail:
/// its stake and its blocks count and it earns nothing.
/// </summary>
internal sealed class ExpressedEpoch
{
    private readonly JsonElement _expected;

    internal ExpressedEpoch(string file, RewardInput input, JsonElement expected, EquivalenceCounts counts)
    {
        _expected = expected;
        Input = input;
        Parameters = ParametersOf(input.Parameters);
        foreach (JsonElement figures in expected.GetProperty("pools").EnumerateArray())
        {
            string id = figures.GetProperty("id").GetString()!;
            SnapshotPool pool = input.Pools.Single(pool => pool.Id == new PoolId(id));
            var expressed = new ExpressedPool(id, pool, figures, input.Blocks[pool.Id]);
            if (!figures.GetProperty("pledgeMet").GetBoolean())
            {
                counts.Skip("pool: a pledge that its owners do not hold; a bond is what is there", $"{file} {id}");
            }
            else if (Parameters.LeverageLimit is { } cap && expressed.Bond * (UInt128)cap.Numerator % cap.Denominator != 0)
            {
                counts.Skip("pool: a cap at a part of a unit; Λ·B is whole", $"{file} {id}");
            }
            else
            {
                Pools.Add(expressed);
            }
        }
    }

    internal RewardInput Input { get; }

    internal DelegationParameters Parameters { get; }

    internal List<ExpressedPool> Pools { get; } = [];

    internal ulong Available => (ulong)Number(_expected, "availableRewards");

    internal ulong Circulation => (ulong)Number(_expected, "circulation");

    internal ulong ActiveStake => (ulong)Number(_expected, "activeStake");

    internal ulong AllBlocks => Input.TotalBlocks ?? Input.Blocks.Values.Aggregate(0UL, static (sum, blocks) => sum + blocks);

    internal static UInt128 Number(JsonElement element, string member) =>
        UInt128.Parse(element.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);

    internal static Ratio Rational(JsonElement element, string member) =>
        element.GetProperty(member).GetString()!.Split('/') is [string numerator, string denominator]
            ? new Ratio(UInt128.Parse(numerator, CultureInfo.InvariantCulture), UInt128.Parse(denominator, CultureInfo.InvariantCulture))
            : throw new FormatException($"{member} is no fraction.");

    /// <summary>A pool by the scalar way.</summary>
    internal PoolEpochReward Reward(ExpressedPool pool) => PoolEpochReward.Compute(
        Parameters,
        new RewardedEpoch(Available, Circulation, ActiveStake, AllBlocks),
        new RewardedPool(pool.Bond, 0, pool.Stake - pool.Bond, pool.Terms.Cost.BaseUnits, pool.Terms.Margin, pool.Blocks));

    /// <summary>
    /// The whole epoch over columns: a wallet for each delegation, one for each pool's owners' stake above the pledge, and one that
    /// runs the pool in jail.
    /// </summary>
    internal ColumnLedger Cross()
    {
        int rows = Input.Delegations.Count;
        int rest = Pools.Count;
        int[] walletPool = [.. Input.Delegations.Select(PoolOf), .. Enumerable.Range(0, rest), BoundaryColumns.NoPool];
        ulong[] weight = [.. Input.Delegations.Select(static row => (ulong)row.Stake.BaseUnits), .. Pools.Select(static pool => pool.Excess), 0];
        PoolSnapshotRow[] stakes =
        [
            .. Pools.Select(static pool => new PoolSnapshotRow(pool.Bond, 0, pool.Stake - pool.Bond)),
            new PoolSnapshotRow(0, 0, ActiveStake - Pools.Aggregate(0UL, static (sum, pool) => sum + pool.Stake)),
        ];
        var columns = new ColumnLedger
        {
            Balance = new ulong[weight.Length],
            Withdrawable = new ulong[weight.Length],
            Choice = walletPool,
            Locks = [],
            Exits = [],
            Pools =
            [
                .. Pools.Select((pool, i) => new PoolRow
                {
                    Operator = rows + i, Cost = (ulong)pool.Terms.Cost.BaseUnits, Margin = pool.Terms.Margin,
                }),
                new PoolRow { Operator = rows + rest, IsJailed = true },
            ],
            Blocks = [.. Pools.Select(static pool => pool.Blocks), AllBlocks - Pools.Aggregate(0UL, static (sum, pool) => sum + pool.Blocks)],
            State = new BoundaryState { Epoch = Parameters.ActivationDelayEpochs },
        };
        var boundary = new BoundaryCrossing(Parameters, weight.Length, 0, stakes.Length);
        boundary.Restore(new SnapshotColumns
        {
            Epoch = 0,
            TotalStake = Circulation,
            Pools = stakes,
            WalletPools = walletPool,
            WalletWeights = weight,
            LockAccounts = [],
            LockPools = [],
            LockWeights = [],
        });

        // What is there for pools is the file's: the rates are zero here and all of it comes as fees.
        columns.Cross(boundary, Available);
        return columns;
    }

    /// <summary>The member reward that the file has for a delegation; null where it has none.</summary>
    internal UInt128? MemberReward(StakeDelegation row) => _expected.GetProperty("rewards").EnumerateArray()
        .Where(reward => reward[1].GetString() == "member"
            && new PoolId(reward[2].GetString()!) == row.Pool
            && Credential.Parse(reward[0].GetString()!) == row.Credential)
        .Select(static reward => (UInt128?)UInt128.Parse(reward[3].GetString()!, CultureInfo.InvariantCulture))
        .SingleOrDefault();

    // An owner's stake at its own pool is the bond, or in what the owners have above it.
    internal int PoolOf(StakeDelegation row) =>
        Pools.FindIndex(pool => pool.Id == row.Pool && !pool.Owners.Contains(row.Credential));

    private static DelegationParameters ParametersOf(RewardParameters rules) => new()
    {
        TargetPools = rules.StakePoolTargetNumber,
        PledgeInfluence = rules.PoolPledgeInfluence,
        LiquidWeight = Fraction.One,
        LeverageLimit = rules.MaxPledgeLeverage,
        UnbondingDelayEpochs = 0,
        EvidenceWindowEpochs = 0,
        IssuanceRate = Fraction.Zero,
        TreasuryRate = Fraction.Zero,
    };
}
