using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>
/// The rules of one fork: the constants it changed, and the formulas that depend on constants alone. Amounts in gwei.
/// Immutable and safe for concurrent use.
/// </summary>
/// <remarks>Source: consensus-specs, the beacon-chain.md of each fork.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial record EthereumRules
{
    // The first epoch of each fork on mainnet; the draft has none yet.
    private static readonly ulong[] _firstEpochs = [0, 74240, 144896, 194048, 269568, 364032, 411392];

    private static readonly EthereumRules[] _mainnet = [.. Enum.GetValues<EthereumFork>().Select(Mainnet)];

    private EthereumRules(EthereumFork fork, EthereumPreset preset)
    {
        Fork = fork;
        Preset = preset;
    }

    /// <summary>The fork.</summary>
    public EthereumFork Fork { get; }

    /// <summary>The constants that no fork changed.</summary>
    public EthereumPreset Preset { get; init; }

    /// <summary>WHISTLEBLOWER_REWARD_QUOTIENT: 512, from Electra 4096.</summary>
    public ulong WhistleblowerRewardQuotient { get; private init; }

    /// <summary>MIN_SLASHING_PENALTY_QUOTIENT: 128, then 64, 32 and 4096.</summary>
    public ulong MinSlashingPenaltyQuotient { get; private init; }

    /// <summary>PROPORTIONAL_SLASHING_MULTIPLIER: 1, then 2 and 3.</summary>
    public ulong ProportionalSlashingMultiplier { get; private init; }

    /// <summary>INACTIVITY_PENALTY_QUOTIENT: 2^26, then 3·2^24 and 2^24.</summary>
    public ulong InactivityPenaltyQuotient { get; private init; }

    internal bool HasFlags => Fork >= EthereumFork.Altair;

    internal bool HasWithdrawals => Fork >= EthereumFork.Capella;

    internal bool HasBalanceChurn => Fork >= EthereumFork.Electra;

    /// <summary>The rules of a fork on mainnet.</summary>
    /// <param name="fork">The fork.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fork"/> is none of its values.</exception>
    public static EthereumRules Of(EthereumFork fork) => Enum.IsDefined(fork)
        ? _mainnet[(int)fork]
        : throw new ArgumentOutOfRangeException(nameof(fork), fork, "Expected one of the forks.");

    /// <summary>The rules that are in force on mainnet in an epoch.</summary>
    /// <param name="epoch">The epoch.</param>
    public static EthereumRules OnMainnet(ulong epoch)
    {
        int last = _firstEpochs.Length - 1;
        while (epoch < _firstEpochs[last])
        {
            last--;
        }

        return _mainnet[last];
    }

    /// <summary>The epoch of a slot.</summary>
    /// <param name="slot">The slot.</param>
    public ulong EpochOf(ulong slot) => slot / Preset.SlotsPerEpoch;

    /// <summary>The first slot of an epoch.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <exception cref="OverflowException">The slot is above 2^64 − 1.</exception>
    public ulong FirstSlotOf(ulong epoch) => epoch * Preset.SlotsPerEpoch;

    /// <summary>The epoch in which an activation or exit decided now takes effect: 5 later.</summary>
    /// <param name="epoch">The epoch of the decision.</param>
    /// <remarks>Source: <c>compute_activation_exit_epoch</c>.</remarks>
    /// <exception cref="OverflowException">The epoch is above 2^64 − 1.</exception>
    public ulong ActivationExitEpoch(ulong epoch) => epoch + 1 + Preset.MaxSeedLookahead;

    /// <summary>The most that a validator's effective balance can be: 32 ETH, from Electra 2048 ETH for a compounding one.</summary>
    /// <param name="credential">Its credential.</param>
    public ulong MaxEffectiveBalance(WithdrawalCredential credential) =>
        HasBalanceChurn && credential == WithdrawalCredential.Compounding
            ? Preset.MaxEffectiveBalanceElectra
            : Preset.MinActivationBalance;

    /// <summary>Whether withdrawals can go to an execution address: 0x01, from Electra also 0x02.</summary>
    /// <param name="credential">The credential.</param>
    public bool CanWithdraw(WithdrawalCredential credential) =>
        credential == WithdrawalCredential.Execution
        || (HasBalanceChurn && credential == WithdrawalCredential.Compounding);

    /// <summary>The effective balance that a new validator starts with: whole increments, at most the cap.</summary>
    /// <param name="amountGwei">What it deposited.</param>
    /// <param name="credential">Its credential.</param>
    public ulong EffectiveBalanceOf(ulong amountGwei, WithdrawalCredential credential) =>
        ulong.Min(amountGwei - (amountGwei % Preset.EffectiveBalanceIncrement), MaxEffectiveBalance(credential));

    private static EthereumRules Mainnet(EthereumFork fork) => new(fork, EthereumPreset.Mainnet)
    {
        WhistleblowerRewardQuotient = fork >= EthereumFork.Electra ? 4096u : 512u,
        MinSlashingPenaltyQuotient = fork switch
        {
            EthereumFork.Phase0 => 128,
            EthereumFork.Altair => 64,
            < EthereumFork.Electra => 32,
            _ => 4096,
        },
        ProportionalSlashingMultiplier = fork switch
        {
            EthereumFork.Phase0 => 1,
            EthereumFork.Altair => 2,
            _ => 3,
        },
        InactivityPenaltyQuotient = fork switch
        {
            EthereumFork.Phase0 => 1 << 26,
            EthereumFork.Altair => 3 << 24,
            _ => 1 << 24,
        },
    };
}
