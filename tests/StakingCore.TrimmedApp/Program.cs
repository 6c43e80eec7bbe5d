using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.DependencyInjection;
using StakingCore.Ethereum;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using StakingCore.Slashing;
using StakingCore.TrimmedApp;

// One reward, penalty or exit of each protocol. The test publishes this trimmed and compares what it prints.
using ServiceProvider services = new ServiceCollection()
    .AddStakingCore(static networks => networks
        .AddCardano("mainnet")
        .AddEthereum()
        .AddCosmos("testnet", SdkVersion.Reference, new ChainParameters().WithSettings([KeyValuePair.Create("MaxValidators", (string?)"50")]))
        .AddRocketPool())
    .BuildServiceProvider();

RewardEpoch epoch = services.GetRequiredKeyedService<CardanoNetwork>("mainnet").Epoch(Ada(7_500_000_000), Ada(90_000), blocksMade: 21_000);
var declared = new PoolParameters(Ada(100_000), Ada(170), Fraction.Parse("2%"));
PoolReward pool = PoolReward.Compute(epoch, Ada(22_000_000_000), declared, Ada(40_000_000), Ada(120_000), blocks: 39);
Console.WriteLine($"cardano: the pool earns {pool.Total:U}, its operator {pool.Leader:U}");

var rows = new ValidatorColumns();
for (ulong key = 0; key < 64; key++)
{
    int row = rows.Add(key, WithdrawalCredential.Execution, 32_000_000_000, 32_000_000_000);
    rows.ActivationEpochs[row] = 0;
    rows.PreviousParticipation[row] = Participation.Source | Participation.Target | Participation.Head;
}

EthereumRules rules = services.GetRequiredKeyedService<EthereumNetwork>("mainnet").RulesAt(300_000);
var state = new EthereumState(rules, rows) { Slot = rules.FirstSlotOf(300_001) - 1, FinalizedEpoch = 299_998, CurrentJustifiedEpoch = 299_999 };
var timely = new Amount<Gwei>((UInt128)EpochRewardBasis.Of(state).Ideal(32_000_000_000).TotalGwei);
Console.WriteLine($"ethereum: {rules.Fork}, a timely validator of 64 earns {timely:L} an epoch");

var validator = new CosmosAddress([1]);
var chain = ChainState.From(services.GetRequiredKeyedService<CosmosNetwork>("testnet").Origin(new ChainTime(1_700_000_000)) with
{
    Balances = new Dictionary<CosmosAddress, Coins> { [validator] = Coins.Of("stake", 10_000_000) },
});
ChainCommand[] commands =
[
    new CreateValidator(validator, 5_000_000, CosmosDecimal.Parse("0.1"), CosmosDecimal.One, CosmosDecimal.Parse("0.1"), 1),
    new EndBlock(1, TimeSpan.FromSeconds(6)),
    new CollectFees(Coins.Of("stake", 1_000)),
    new AllocateFees([new BlockVote(validator, 5)]),
    new EndBlock(1, TimeSpan.FromSeconds(6)),
    new WithdrawRewards(validator, validator),
];
chain = commands.Aggregate(chain, static (running, command) => running.Apply(command).OrThrow());
Console.WriteLine($"cosmos: the validator has {chain.BalanceOf(validator)}");

var parameters = new DelegationParameters
{
    TargetPools = 10,
    PledgeInfluence = new Fraction(3, 10),
    LiquidWeight = new Fraction(1, 2),
    UnbondingDelayEpochs = 10,
    EvidenceWindowEpochs = 10,
    IssuanceRate = new Fraction(1, 100),
    TreasuryRate = new Fraction(1, 5),
};
var reward = PoolEpochReward.Compute(
    parameters, new RewardedEpoch(1_000_000, 90_000_000, 80_000_000, 100), new RewardedPool(500_000, 3_000_000, 2_000_000, 100, new Fraction(1, 20), 5));
Console.WriteLine($"delegation: the pool earns {reward.Reward}, its operator {reward.OperatorReward}");

RocketPoolDeployment rocketPool = services.GetRequiredService<StakingNetworks<RocketPoolDeployment>>()["mainnet"];
var minipool = new MinipoolTerms { NodeDeposit = Ether(8), UserDeposit = Ether(24), NodeFee = rocketPool.Settings.NodeFee };
RocketPoolOutcome<MinipoolShares> shares = rocketPool.Shares(minipool, Ether(1));
Console.WriteLine($"rocket pool: of one ether of rewards the node gets {shares.Value.Node:U}");

ExitTimeline exit = LockUpSchedule.Ethereum.Exit(
    LockUpSchedule.Ethereum.Enter(32, StakeTime.Epoch(0), StakeRole.Operator), StakeTime.Epoch(1_000));
Console.WriteLine($"lock-up: withdrawable at {exit.WithdrawableAt}");

LossAllocation losses = LossRule.OperatorFirst.Allocate(2_000, 1_000, [6_000, 3_000], LossRounding.PrefixFloor);
Console.WriteLine($"slashing: operator {losses.OperatorLoss}, delegators {string.Join(" and ", losses.DelegatorLosses)}");

// Written and read back by generated code alone, amounts as strings.
var payouts = new Payouts(
    pool.Leader,
    timely,
    chain.BalanceOf(validator).AmountOf("stake"),
    shares.Value.Node,
    new Amount<Lovelace>(reward.OperatorReward),
    declared.Margin,
    new ExactRational(1, 3),
    pool.Leader.RatioTo(pool.Total),
    CosmosDecimal.Parse("0.1"));
string json = JsonSerializer.Serialize(payouts, AmountsContext.Default.Payouts);
Console.WriteLine($"json: {json}");
Console.WriteLine($"read back: {JsonSerializer.Deserialize(json, AmountsContext.Default.Payouts) == payouts}");

static Amount<Wei> Ether(ulong amount) => Amount<Wei>.FromDisplayUnits(amount);

static Amount<Lovelace> Ada(ulong amount) => Amount<Lovelace>.FromDisplayUnits(amount);
