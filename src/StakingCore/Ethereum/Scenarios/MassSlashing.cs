using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Ethereum.Scenarios;

/// <summary>
/// A part of the stake slashed in one epoch: the penalties at once, the exit queue that it makes, and the correlation penalties
/// half-way. Amounts in gwei.
/// </summary>
/// <remarks>
/// <para>
/// The correlation penalty takes effective balances as they are after the initial one, and the stake that is still active by the
/// exit epochs. Left out are the votes that the slashed miss in between, and what reporting them earns.
/// </para>
/// <para>
/// Where the exits take so long that somebody's half-way is 8192 epochs away, the slashings that made the queue are forgotten by
/// then, and the correlation penalty with them.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record MassSlashing
{
    /// <summary>How many validators were slashed.</summary>
    public required int Validators { get; init; }

    /// <summary>Their effective balances.</summary>
    public required ulong SlashedBalanceGwei { get; init; }

    /// <summary>The total active balance at the slashing.</summary>
    public required ulong TotalActiveBalanceGwei { get; init; }

    /// <summary>What was taken at once.</summary>
    public required ulong InitialPenaltiesGwei { get; init; }

    /// <summary>What will be taken half-way.</summary>
    public required ulong CorrelationPenaltiesGwei { get; init; }

    /// <summary>How many of them pay a correlation penalty above zero.</summary>
    public required int CorrelationPenalizedValidators { get; init; }

    /// <summary>The latest exit epoch of those slashed; the epoch itself where nobody was.</summary>
    public required ulong LastExitEpoch { get; init; }

    /// <summary>The first epoch at whose end a correlation penalty is due.</summary>
    public required ulong FirstCorrelationEpoch { get; init; }

    /// <summary>The last one.</summary>
    public required ulong LastCorrelationEpoch { get; init; }

    /// <summary>The last withdrawable epoch of those slashed.</summary>
    public required ulong LastWithdrawableEpoch { get; init; }

    /// <summary>Slashes a part of the active stake, spread evenly over the registry, in place.</summary>
    /// <param name="state">The state; afterwards it is the one that follows the slashings, before any correlation penalty.</param>
    /// <param name="part">Which part of the active stake that is not slashed yet, from 0 to 1.</param>
    /// <remarks>Source: consensus-specs, <c>slash_validator</c>, <c>process_slashings</c>, <c>process_slashings_reset</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is above 1.</exception>
    /// <exception cref="OverflowException">An epoch, sum or product is above 2^64 − 1.</exception>
    public static MassSlashing Apply(EthereumState state, Fraction part)
    {
        ArgumentNullException.ThrowIfNull(state);
        ulong total = state.TotalActiveBalance();
        var sample = new EvenStakeSample(part);
        var slashed = new List<(ulong Midpoint, int Row)>();
        ulong initial = SlashAll(state, total, sample, slashed);
        ulong half = (ulong)state.Rules.Preset.EpochsPerSlashingsVector / 2;
        ulong correlation = Correlation(state, slashed, out int penalized);
        ulong lastExit = state.Epoch;
        ulong balance = 0;
        foreach ((_, int row) in slashed)
        {
            lastExit = ulong.Max(lastExit, state.Validators.ExitEpochs[row]);
            balance += state.Validators.EffectiveBalances[row];
        }

        (ulong first, ulong last) = slashed.Count == 0 ? (state.Epoch, state.Epoch) : (slashed[0].Midpoint, slashed[^1].Midpoint);
        return new MassSlashing
        {
            Validators = slashed.Count,
            SlashedBalanceGwei = balance,
            TotalActiveBalanceGwei = total,
            InitialPenaltiesGwei = initial,
            CorrelationPenaltiesGwei = correlation,
            CorrelationPenalizedValidators = penalized,
            LastExitEpoch = lastExit,
            FirstCorrelationEpoch = first,
            LastCorrelationEpoch = last,
            LastWithdrawableEpoch = slashed.Count == 0 ? state.Epoch : last + half,
        };
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(MassSlashing), PrintMembers);

    // What slash_validator does, with the queue and the churn read once: exits lie ahead, so the active stake stays as it is.
    private static ulong SlashAll(EthereumState state, ulong total, EvenStakeSample sample, List<(ulong Midpoint, int Row)> slashed)
    {
        EthereumRules rules = state.Rules;
        ulong vector = (ulong)rules.Preset.EpochsPerSlashingsVector;
        ulong churn = rules.HasBalanceChurn ? rules.ExitChurn(total) : 0;
        ValidatorExitChurn? queue = null;
        ulong taken = 0;
        ValidatorColumns validators = state.Validators;
        for (int row = 0; row < validators.Count; row++)
        {
            ulong effectiveBalance = validators.EffectiveBalances[row];
            if (validators.Slashed[row] || !validators.IsActive(row, state.Epoch) || !sample.Picks(effectiveBalance))
            {
                continue;
            }

            if (rules.HasBalanceChurn)
            {
                ValidatorExits.Initiate(state, row, churn);
            }
            else
            {
                ValidatorExits.Initiate(state, row, ref queue);
            }

            validators.Slashed[row] = true;
            ref ulong withdrawable = ref validators.WithdrawableEpochs[row];
            withdrawable = ulong.Max(withdrawable, state.Epoch + vector);
            state.Slashings[state.Epoch] += effectiveBalance;
            ulong before = validators.Balances[row];
            state.Decrease(row, effectiveBalance / rules.MinSlashingPenaltyQuotient);
            taken += before - validators.Balances[row];
            slashed.Add((withdrawable - (vector / 2), row));
        }

        slashed.Sort();
        return taken;
    }

    private static ulong Correlation(EthereumState state, List<(ulong Midpoint, int Row)> slashed, out int penalized)
    {
        var active = new ActiveStakeAhead(state);
        ulong sum = 0;
        penalized = 0;
        CorrelationPenaltyBasis basis = default;
        ulong? known = null;
        foreach ((ulong midpoint, int row) in CollectionsMarshal.AsSpan(slashed))
        {
            if (known != midpoint)
            {
                basis = CorrelationPenaltyBasis.Compute(state.Rules, midpoint, active.At(midpoint), Remembered(state, midpoint));
                known = midpoint;
            }

            ValidatorColumns validators = state.Validators;
            ulong balance = validators.Balances[row];
            ulong effectiveBalance = EffectiveBalances.Next(
                state.Rules, validators.EffectiveBalances[row], balance, validators.Credentials[row]);
            ulong penalty = ulong.Min(balance, basis.Penalty(effectiveBalance));
            sum += penalty;
            penalized += penalty > 0 ? 1 : 0;
        }

        return sum;
    }

    // What the vector still holds at a later epoch: an entry is cleared at the end of the 8191st epoch after its own.
    private static ulong Remembered(EthereumState state, ulong later)
    {
        ulong length = (ulong)state.Rules.Preset.EpochsPerSlashingsVector;
        ulong sum = 0;
        for (ulong ahead = 1; ahead <= length; ahead++)
        {
            // The entry that the epoch so far ahead will use: cleared at the end of the one before.
            sum += later < state.Epoch + ahead ? state.Slashings[state.Epoch + ahead] : 0;
        }

        return sum;
    }
}
