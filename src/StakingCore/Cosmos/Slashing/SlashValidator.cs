namespace StakingCore.Cosmos;

/// <summary>Slashes a validator for an infraction at a height. Returns a <see cref="SlashReport"/>.</summary>
/// <remarks>
/// Does nothing where there is no such validator. Refused by <see cref="ChainRule.Unregistered"/> (a negative fraction, an unbonded validator,
/// a height in the future) and by <see cref="ChainRule.NoValidator"/>, where the slash of a redelegation empties an unbonded destination; in the
/// processing of a block that halts the chain. Source: cosmos-sdk <c>x/staking/keeper/slash.go</c>.
/// </remarks>
/// <param name="Validator">The validator.</param>
/// <param name="InfractionHeight">The height of the infraction.</param>
/// <param name="Power">The validator's power then.</param>
/// <param name="Fraction">The part of the stake that it costs.</param>
public sealed record SlashValidator(CosmosAddress Validator, long InfractionHeight, long Power, CosmosDecimal Fraction) : ChainCommand
{
    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        BrokenRule? broken = new SlashExecution(draft, Validator, InfractionHeight, Fraction).Run(Power, out SlashReport? report);
        outcome = report;
        return broken;
    }
}
