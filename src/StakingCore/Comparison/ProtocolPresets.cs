using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.Slashing;

namespace StakingCore.Comparison;

/// <summary>The protocols that are compared, each with its source.</summary>
public static partial class ProtocolPresets
{
    private const ulong Day = 86_400;
    private const ulong EthereumSlot = 12;
    private const ulong EthereumEpoch = 32 * EthereumSlot;

    // Active validators of the relay chain, and total active balance of the beacon chain: only the correlation terms of a
    // fault that nobody joins depend on them, and those are small.
    private const uint PolkadotValidators = 600;
    private const ulong EthereumBalance = 35_000_000_000_000_000;

    /// <summary>Every preset, in the order in which the table shows them.</summary>
    public static IReadOnlyList<ProtocolPreset> All { get; } =
    [
        Cardano(), Avalanche(), EthereumSolo(), EthereumPool(), RocketPool(), LidoCsm(), Cosmos(), PolkadotTo2026(), Polkadot(), Tezos(),
        EigenLayer(), Autonity(), DelegationLiquid(), DelegationLocked(),
    ];

    /// <summary>The preset of a name, or null.</summary>
    /// <param name="name">The name, in any case.</param>
    public static ProtocolPreset? Find(string name) =>
        All.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // The terms of stake in a pool whose depositors can only leave with its validators.
    private static LockUpSchedule EthereumPooled() => LockUpSchedule.Ethereum with
    {
        Name = "Ethereum, pool",
        Delegator = LockUpSchedule.Ethereum.Operator,
    };

    private static LockUpSchedule Unbonding(string name, string source, TimeMeasure measure, ulong steps)
    {
        var terms = new RoleTerms { IsSlashable = true, ExposureTail = 1, WithdrawalDelay = steps };
        return new LockUpSchedule
        {
            Name = name,
            Source = source,
            Measure = measure,
            Operator = terms,
            Delegator = terms,
            LiquidDelegator = default(RoleTerms),
        };
    }

    private static ExactRational EthereumRate()
    {
        const ulong Balance = 32_000_000_000;
        ulong penalty = EthereumPenalty.InitialGwei(Balance, EthereumPenaltyForm.Electra)
            + EthereumPenalty.CorrelationGwei(Balance, Balance, EthereumBalance, EthereumPenaltyForm.Electra);
        return new ExactRational(penalty, Balance);
    }

    private static ExactRational PolkadotRate() => new(PolkadotPenalty.EquivocationPerbill(1, PolkadotValidators), 1_000_000_000);

    private static ExactRational BasisPoints(uint basisPoints) => new(basisPoints, 10_000);

    private static ProportionalLimit Borrowed(UInt128 bond, UInt128 validatorStake) =>
        ProportionalLimit.Of(new ExactRational(validatorStake - bond, bond));
}
