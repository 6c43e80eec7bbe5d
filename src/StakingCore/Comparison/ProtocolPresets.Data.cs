using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.Slashing;

namespace StakingCore.Comparison;

public static partial class ProtocolPresets
{
    private static ProtocolPreset Cardano() => new()
    {
        Name = "cardano",
        Title = "Cardano",
        Symbol = "ADA",
        Decimals = 6,
        Limit = ProportionalLimit.None,
        LossRule = null,
        DoubleSigningRate = ExactRational.Zero,
        LockUps = LockUpSchedule.Cardano,
        SecondsPerStep = 5 * Day,
        DelegatorRole = StakeRole.LiquidDelegator,
        Assumes = "No slashing and no lock-up; the pledge stays in its owner's wallet. A pool above saturation earns no more, which limits nothing else.",
        Source = "Design Specification for Delegation and Incentives in Cardano (SL-D1)",
    };

    private static ProtocolPreset Avalanche() => new()
    {
        Name = "avalanche",
        Title = "Avalanche",
        Symbol = "AVAX",
        Decimals = 9,
        Limit = WeightFactorLimit.Avalanche,
        LossRule = null,
        DoubleSigningRate = ExactRational.Zero,
        LockUps = LockUpSchedule.Avalanche,
        SecondsPerStep = 1,
        IsAtStartOfTerm = true,
        Assumes = "No slashing; a validator below 80% uptime forfeits its reward. The term is fixed when it starts, two weeks at the least, and here it has just started.",
        Source = "Avalanche documentation, How to stake, Rewards formula",
    };

    private static ProtocolPreset EthereumSolo() => new()
    {
        Name = "ethereum-solo",
        Title = "Ethereum, solo",
        Symbol = "ETH",
        Decimals = 18,
        Limit = ProportionalLimit.OwnStakeOnly,
        LossRule = LossRule.ProRata,
        DoubleSigningRate = EthereumRate(),
        LockUps = LockUpSchedule.Ethereum,
        SecondsPerStep = EthereumEpoch,
        DelegatorRole = null,
        Assumes = "Nobody can delegate. One validator of 32 among 35 million ETH, alone at fault, empty exit queue; a slashed one is held for 8192 epochs (36 days) and misses their rewards, which is left out.",
        Source = "consensus-specs, electra: slash_validator, process_slashings, initiate_validator_exit",
    };

    private static ProtocolPreset EthereumPool() => EthereumSolo() with
    {
        Name = "ethereum-pool",
        Title = "Ethereum, pool",
        Limit = ProportionalLimit.None,
        LockUps = EthereumPooled(),
        DelegatorRole = StakeRole.Delegator,
        Assumes = "A pool whose depositors share every loss, operator included; the chain sees one validator and no delegation. Otherwise as ethereum-solo.",
    };

    private static ProtocolPreset RocketPool() => EthereumSolo() with
    {
        Name = "rocketpool",
        Title = "Rocket Pool",
        Limit = ProportionalLimit.Of(StakingCore.RocketPool.Exposure.BondRule.Saturn1.BorrowedPerBond(1)),
        LossRule = LossRule.OperatorFirst,
        OperatorLossRule = OperatorLossRule.OperatorFirst,
        LockUps = LockUpSchedule.RocketPool,
        DelegatorRole = StakeRole.Delegator,
        Assumes = "Saturn 1: a bond of 4 for each 32, so up to 7 borrowed for each own. The bond pays first, then rETH, whose holders can be gone at once; the node's other validators, which would pay before rETH, are left out. Otherwise as ethereum-solo.",
        Source = "RPIP-42; RocketMegapoolDelegate",
    };

    private static ProtocolPreset LidoCsm() => EthereumSolo() with
    {
        Name = "lido-csm",
        Title = "Lido CSM",
        Limit = Borrowed(BondCurve.LidoCsm.FirstBonds[0], BondCurve.LidoCsm.ValidatorStake),
        LossRule = LossRule.OperatorFirst,
        OperatorLossRule = OperatorLossRule.OperatorFirst,
        LockUps = LockUpSchedule.RocketPool with { Name = "Lido CSM", Source = "consensus-specs for the validators; stETH can be sold at once" },
        DelegatorRole = StakeRole.Delegator,
        Assumes = "A first key: a bond of 2.4 for 32; later ones need 1.3. The whole bond pays first, then stETH, whose holders can be gone at once. Fines and the 8 week lock of a bond in dispute are left out. Otherwise as ethereum-solo.",
        Source = "Lido community staking module: deployment parameters, CSBondCore, submitWithdrawals",
    };

    private static ProtocolPreset Cosmos() => new()
    {
        Name = "cosmos",
        Title = "Cosmos Hub",
        Symbol = "ATOM",
        Decimals = 6,
        Limit = ProportionalLimit.None,
        LossRule = LossRule.ProRata,
        DoubleSigningRate = new ExactRational(1, 20),
        LockUps = LockUpSchedule.Cosmos,
        SecondsPerStep = 1,
        Assumes = "Delegations and unbonding entries from after the fault lose the same fraction. Evidence is accepted for a million blocks, some 83 days; what leaves is free after 21.",
        Source = "cosmos-sdk x/slashing, x/staking, x/evidence; Cosmos Hub parameters",
    };

    private static ProtocolPreset PolkadotTo2026() => new()
    {
        Name = "polkadot-2025",
        Title = "Polkadot to 2026",
        Symbol = "DOT",
        Decimals = 10,
        Limit = ProportionalLimit.None,
        LossRule = LossRule.ProRata,
        DoubleSigningRate = PolkadotRate(),
        LockUps = LockUpSchedule.PolkadotNominatorsSlashable,
        SecondsPerStep = Day,
        Assumes = "One of 600 validators, alone at fault: (3/600)^2. Nominators lose what their validator does.",
        Source = "W3F, Slashing mechanisms; polkadot-sdk, EquivocationOffence, BondingDuration",
    };

    private static ProtocolPreset Polkadot() => PolkadotTo2026() with
    {
        Name = "polkadot",
        Title = "Polkadot",
        LossRule = LossRule.OperatorOnly,
        IsPenaltyOnOwnStake = true,
        LockUps = LockUpSchedule.Polkadot,
        Assumes = "Referendum 1910: nominators are not slashed and leave within 2 eras. The penalty is a fraction of the validator's own stake. One of 600 validators, alone at fault.",
        Source = "polkadot-sdk staking-async, AreNominatorsSlashable; referendum 1910",
    };

    private static ProtocolPreset Tezos() => new()
    {
        Name = "tezos",
        Title = "Tezos",
        Symbol = "XTZ",
        Decimals = 6,
        Limit = TezosCapacity.Largest.Staked,
        LossRule = LossRule.ProRata,
        DoubleSigningRate = BasisPoints(500),
        LockUps = LockUpSchedule.Tezos,
        SecondsPerStep = Day,
        Assumes = "The 9 are staked, not only delegated, with a baker that accepts as many stakers as the protocol does. Double baking; cycles of one day; a denunciation later than the next cycle is not accepted.",
        Source = "Tezos documentation, Staking, Adaptive slashing; consensus_rights_delay + max_slashing_period",
    };

    private static ProtocolPreset EigenLayer() => new()
    {
        Name = "eigenlayer",
        Title = "EigenLayer",
        Symbol = "ETH",
        Decimals = 18,
        Limit = ProportionalLimit.None,
        LossRule = LossRule.ProRata,
        DoubleSigningRate = ExactRational.One,
        LockUps = LockUpSchedule.EigenLayer,
        SecondsPerStep = EthereumSlot,
        Assumes = "Each service sets its own penalty, up to all of the stake that is allocated to it: here all of it. Withdrawals are queued for 100,800 blocks of 12 seconds.",
        Source = "ELIP-002; AllocationManager, SharesAccounting",
    };

    private static ProtocolPreset Autonity() => new()
    {
        Name = "autonity",
        Title = "Autonity",
        Symbol = "NTN",
        Decimals = 18,
        Limit = ProportionalLimit.None,
        LossRule = LossRule.OperatorFirst,
        OperatorLossRule = OperatorLossRule.OperatorFirst,
        DoubleSigningRate = BasisPoints(AutonityPenalty.RateBasisPoints(600, 1, 200, 0, 500)),
        LockUps = Unbonding("Autonity", "assumed: 21,600 blocks of a second", TimeMeasure.Blocks, 21_600),
        SecondsPerStep = 1,
        Assumes = "A fault of the middle severity, the only one of its epoch, by a validator without a history. Unbonding of 21,600 blocks of a second is an assumption.",
        Source = "Autonity documentation, Accountability, Penalty-Absorbing Stake",
    };

    private static ProtocolPreset DelegationLiquid() => new()
    {
        Name = "delegation-liquid",
        Title = "Delegation, liquid",
        Symbol = "units",
        Decimals = 6,
        Limit = ProportionalLimit.None,
        LossRule = LossRule.OperatorFirst,
        OperatorLossRule = OperatorLossRule.OperatorFirst,
        DoubleSigningRate = new ExactRational(1, 20),
        LockUps = Unbonding("Pool delegation", "assumed: 21 daily epochs", TimeMeasure.Epochs, 21),
        SecondsPerStep = Day,
        DelegatorRole = StakeRole.LiquidDelegator,
        Assumes = "The pool delegation protocol with 5% for double signing, of all that the pool controls, and 21 daily epochs of unbonding. The 9 stay in wallets: they give weight, and nothing reaches them.",
        Source = "StakingCore.Delegation",
    };

    private static ProtocolPreset DelegationLocked() => DelegationLiquid() with
    {
        Name = "delegation-locked",
        Title = "Delegation, locked",
        DelegatorRole = StakeRole.Delegator,
        Assumes = "As delegation-liquid, but the 9 are locked behind the bond: they pay what it does not cover, for as long as they unbond.",
    };
}
