namespace StakingCore.Cardano.Ledger;

public sealed partial record LedgerState
{
    /// <summary>Carries out a command, or refuses it. This state stays as it is.</summary>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentException">
    /// New parameters expect no block of an epoch that pools make the blocks of (the ledger would divide by zero).
    /// </exception>
    public LedgerTransition Apply(LedgerCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.ApplyTo(this);
    }

    /// <summary>Carries out commands in turn, all of them or none: the first refusal refuses the whole.</summary>
    /// <param name="commands">The commands.</param>
    /// <exception cref="ArgumentException">As for a single command, or a command is null.</exception>
    public LedgerTransition Apply(IEnumerable<LedgerCommand> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        LedgerTransition transition = LedgerTransition.To(this);
        foreach (LedgerCommand command in commands)
        {
            transition = transition.OrThrow().Apply(command);
            if (!transition.IsAccepted)
            {
                break;
            }
        }

        return transition;
    }

    /// <summary>
    /// Starts the calculation of the rewards for the blocks of the epoch before; <see cref="RewardUpdate"/> is there from now on. On
    /// chain it starts with the first block after 4k/f slots of the epoch. Up to Alonzo, who is not registered at this moment earns
    /// nothing.
    /// </summary>
    /// <remarks>
    /// Where it is never started, the next boundary pays nothing, moves no pot and lets the fee pot roll on. Source: cardano-ledger
    /// <c>Shelley/Rules/Rupd.hs</c>, <c>rupdTransition</c>, and <c>Shelley/LedgerState/PulsingReward.hs</c>, <c>startStep</c>. The ledger spreads the
    /// calculation over blocks; its inputs are fixed here, so the result is the same.
    /// </remarks>
    /// <exception cref="InvalidOperationException">It has started already in this epoch.</exception>
    /// <exception cref="OverflowException">
    /// The snapshot holds more than circulates, which only one that was loaded as such can (<see cref="LedgerOrigin.Go"/>).
    /// </exception>
    public LedgerState StartRewardCalculation()
    {
        if (RewardUpdate is not null)
        {
            throw new InvalidOperationException($"The reward calculation of epoch {Epoch} has started already.");
        }

        IEnumerable<Credential> concerned = Go.Delegations.Select(delegation => delegation.Credential)
            .Concat(Go.Pools.Values.Select(pool => pool.RewardAccount));
        RewardUpdate update = RewardUpdate.Compute(new RewardInput
        {
            Parameters = PreviousParameters.Rewards,
            Network = Network,
            Reserves = Reserves,
            Fees = FeeSnapshot,
            Blocks = PreviousBlocks,
            Pools = [.. Go.Pools.Values],
            Delegations = Go.Delegations,
            UnregisteredAtStart = Unregistered(concerned),
        });
        return this with { RewardUpdate = update };
    }

    /// <summary>
    /// Ends the epoch: rewards, instantaneous rewards, snapshots, retirements, treasury, parameters and block counters, in this
    /// order.
    /// </summary>
    /// <returns>What happened, and the state at the start of the next epoch.</returns>
    /// <remarks>
    /// Source: cardano-ledger <c>Shelley/Rules/NewEpoch.hs</c>, <c>newEpochTransition</c>; <c>Shelley/Rules/Epoch.hs</c> and
    /// <c>Conway/Rules/Epoch.hs</c>, <c>epochTransition</c>.
    /// </remarks>
    public EpochBoundary CrossEpochBoundary() => new EpochTransition(this).Run();

    private HashSet<Credential> Unregistered(IEnumerable<Credential> credentials) =>
        [.. credentials.Where(credential => !Accounts.ContainsKey(credential))];
}
