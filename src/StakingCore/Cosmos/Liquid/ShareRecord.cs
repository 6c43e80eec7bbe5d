namespace StakingCore.Cosmos;

/// <summary>Tokenized shares of one validator.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Owner">Who gets the rewards; not who holds the tokens.</param>
/// <param name="Validator">The validator.</param>
/// <param name="Account">The account that delegates on behalf of the tokens.</param>
/// <param name="Denom">The denomination of the tokens: the validator's operator address, a stroke, the number.</param>
public sealed record ShareRecord(ulong Id, CosmosAddress Owner, CosmosAddress Validator, CosmosAddress Account, string Denom);
