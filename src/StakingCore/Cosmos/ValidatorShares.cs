namespace StakingCore.Cosmos;

/// <summary>
/// A validator's tokens and the shares that its delegators hold in them: the exchange between both, as the staking module
/// computes it.
/// </summary>
/// <remarks>
/// One share is worth <see cref="Tokens"/> ÷ <see cref="Shares"/> tokens; the first delegation sets the rate to one. A value:
/// every change gives a new one. <c>default</c> is a validator without tokens and shares, and legal. What the SDK answers with a
/// panic is an exception. Source: cosmos-sdk v0.53.0, <c>x/staking/types/validator.go</c>; the arithmetic is the same in every
/// version.
/// </remarks>
/// <param name="Tokens">The tokens in base units, not negative.</param>
/// <param name="Shares">All shares, not negative.</param>
public readonly record struct ValidatorShares(CosmosInteger Tokens, CosmosDecimal Shares)
{
    /// <summary>
    /// Whether there are shares and no tokens, as after a slash of everything: nothing can be delegated to the validator then.
    /// </summary>
    public bool HasInvalidExchangeRate => Tokens.IsZero && Shares.IsPositive;

    /// <summary>The shares that an amount of tokens is worth, truncated.</summary>
    /// <param name="amount">The tokens in base units.</param>
    /// <param name="shares">The shares, or zero.</param>
    /// <returns>False where the validator has no tokens; the SDK answers with error staking/22.</returns>
    /// <exception cref="OverflowException">Shares × amount is outside the range of a decimal.</exception>
    public bool TrySharesFromTokens(CosmosInteger amount, out CosmosDecimal shares)
    {
        shares = Tokens.IsZero ? default : Shares.MulInt(amount).QuoInt(Tokens);
        return !Tokens.IsZero;
    }

    /// <summary>
    /// The shares that an amount of tokens is worth, by the truncating quotient of decimals; the same number as
    /// <see cref="TrySharesFromTokens"/>.
    /// </summary>
    /// <param name="amount">The tokens in base units.</param>
    /// <param name="shares">The shares, or zero.</param>
    /// <returns>False where the validator has no tokens; the SDK answers with error staking/22.</returns>
    /// <exception cref="OverflowException">Shares × amount is outside the range of a decimal.</exception>
    public bool TrySharesFromTokensTruncated(CosmosInteger amount, out CosmosDecimal shares)
    {
        shares = Tokens.IsZero ? default : Shares.MulInt(amount).QuoTruncate(CosmosDecimal.FromInteger(Tokens));
        return !Tokens.IsZero;
    }

    /// <summary>The tokens that shares are worth, rounded as <see cref="CosmosDecimal.Quo"/> does.</summary>
    /// <param name="shares">The shares.</param>
    /// <exception cref="DivideByZeroException">The validator has no shares.</exception>
    /// <exception cref="OverflowException">A number on the way is outside the range of a decimal.</exception>
    public CosmosDecimal TokensFromShares(CosmosDecimal shares) => shares.MulInt(Tokens).Quo(Shares);

    /// <summary>The tokens that shares are worth, truncated at 18 decimals.</summary>
    /// <param name="shares">The shares.</param>
    /// <exception cref="DivideByZeroException">The validator has no shares.</exception>
    /// <exception cref="OverflowException">A number on the way is outside the range of a decimal.</exception>
    public CosmosDecimal TokensFromSharesTruncated(CosmosDecimal shares) => shares.MulInt(Tokens).QuoTruncate(Shares);

    /// <summary>The tokens that shares are worth, rounded up at 18 decimals.</summary>
    /// <param name="shares">The shares.</param>
    /// <exception cref="DivideByZeroException">The validator has no shares.</exception>
    /// <exception cref="OverflowException">A number on the way is outside the range of a decimal.</exception>
    public CosmosDecimal TokensFromSharesRoundUp(CosmosDecimal shares) => shares.MulInt(Tokens).QuoRoundUp(Shares);

    /// <summary>Adds the tokens of a delegation and issues its shares: at rate one if there are none yet, else truncated.</summary>
    /// <param name="amount">The tokens in base units.</param>
    /// <returns>The validator afterwards and the shares issued.</returns>
    /// <exception cref="DivideByZeroException">There are shares and no tokens (<see cref="HasInvalidExchangeRate"/>).</exception>
    /// <exception cref="OverflowException">A number is outside its range.</exception>
    public (ValidatorShares Validator, CosmosDecimal Issued) AddTokensFromDelegation(CosmosInteger amount)
    {
        CosmosDecimal issued = CosmosDecimal.FromInteger(amount);
        if (!Shares.IsZero && !TrySharesFromTokens(amount, out issued))
        {
            throw new DivideByZeroException($"A validator with {Shares} shares and no tokens issues no shares.");
        }

        return (new ValidatorShares(Tokens + amount, Shares + issued), issued);
    }

    /// <summary>
    /// Burns shares and hands out their tokens: the rounded worth, truncated to whole tokens, or all tokens where no shares are
    /// left. The fraction of a token stays with the validator. Whether the shares exist is not checked, as in the SDK.
    /// </summary>
    /// <param name="shares">The shares to burn.</param>
    /// <returns>The validator afterwards and the tokens handed out.</returns>
    /// <exception cref="DivideByZeroException">The validator has no shares, and some were to be burnt.</exception>
    /// <exception cref="OverflowException">More tokens than there are would leave, or a number is outside its range.</exception>
    public (ValidatorShares Validator, CosmosInteger Tokens) RemoveDelegationShares(CosmosDecimal shares)
    {
        CosmosDecimal remaining = Shares - shares;
        CosmosInteger issued = remaining.IsZero ? Tokens : TokensFromShares(shares).TruncateInt();
        CosmosInteger left = Tokens - issued;
        return left.IsNegative
            ? throw new OverflowException($"{shares} shares are worth {issued} tokens, and the validator has {Tokens}.")
            : (new ValidatorShares(left, remaining), issued);
    }

    /// <summary>Takes tokens away and leaves the shares as they are: a slash.</summary>
    /// <param name="amount">The tokens in base units, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="OverflowException">The amount is above <see cref="Tokens"/>.</exception>
    public ValidatorShares RemoveTokens(CosmosInteger amount)
    {
        if (amount.IsNegative)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Tokens to remove are not negative.");
        }

        return amount <= Tokens
            ? this with { Tokens = Tokens - amount }
            : throw new OverflowException($"The validator has {Tokens} tokens; {amount} cannot be removed.");
    }

    /// <summary>The power that the tokens would give a bonded validator: tokens ÷ reduction, truncated.</summary>
    /// <param name="powerReduction">The tokens of one unit of power, 10^6 by default; not zero.</param>
    /// <exception cref="DivideByZeroException">The reduction is zero.</exception>
    /// <exception cref="OverflowException">The power does not fit 64 bits with sign.</exception>
    public long PotentialConsensusPower(CosmosInteger powerReduction) => (long)(Tokens / powerReduction);
}
