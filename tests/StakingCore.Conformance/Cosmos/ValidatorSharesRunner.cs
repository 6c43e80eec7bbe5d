using System.Globalization;
using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>Replays sequences of operations on one validator's tokens and shares, the state after each included.</summary>
internal sealed class ValidatorSharesRunner : IVectorRunner
{
    private const string Format = "cosmos-validator/1";
    private const string NoTokens = "staking/22";

    public string Protocol => CosmosReading.Protocol;

    public bool Understands(VectorFile file) => file.HasFormat(Format);

    public void Replay(VectorFile file, Expectations expectations)
    {
        int index = 0;
        foreach (JsonElement item in file.Json.Items("cases"))
        {
            ReplayCase($"cases[{index}]", item, expectations);
            index++;
        }
    }

    /// <summary>The result of one operation as text; a panic leaves the validator as it was.</summary>
    internal static string Apply(string operation, string argument, ref ValidatorShares validator)
    {
        try
        {
            return Run(operation, argument, ref validator);
        }
        catch (Exception panic) when (panic is OverflowException or DivideByZeroException or ArgumentOutOfRangeException)
        {
            return DecimalOperations.Panic;
        }
    }

    private static void ReplayCase(string place, JsonElement item, Expectations expectations)
    {
        var validator = new ValidatorShares(CosmosInteger.Parse(item.Text("tokens")), CosmosDecimal.Parse(item.Text("shares")));
        string[][] operations = [.. item.Items("ops").Select(Fields)];
        string[][] expected = [.. item.Items("expect").Select(Fields)];
        expectations.Equal($"{place}.ops.length", expected.Length, operations.Length);
        for (int i = 0; i < Math.Min(operations.Length, expected.Length); i++)
        {
            if (operations[i] is not [string operation, string argument] || expected[i] is not [string result, string tokens, string shares])
            {
                throw new FormatException($"{place}[{i}] is not [operation, argument] with [result, tokens, shares].");
            }

            string at = $"{place}[{i}] {operation}({argument})";
            expectations.Equal($"{at} result", result, Apply(operation, argument, ref validator));
            expectations.Equal($"{at} tokens", tokens, validator.Tokens.ToString());
            expectations.Equal($"{at} shares", shares, validator.Shares.ToString());
        }
    }

    private static string Run(string operation, string argument, ref ValidatorShares validator)
    {
        switch (operation)
        {
            case "add_tokens_from_del":
                (validator, CosmosDecimal issued) = validator.AddTokensFromDelegation(CosmosInteger.Parse(argument));
                return issued.ToString();
            case "remove_del_shares":
                (validator, CosmosInteger tokens) = validator.RemoveDelegationShares(CosmosDecimal.Parse(argument));
                return tokens.ToString();
            case "remove_tokens":
                validator = validator.RemoveTokens(CosmosInteger.Parse(argument));
                return string.Empty;
            case "tokens_from_shares":
                return validator.TokensFromShares(CosmosDecimal.Parse(argument)).ToString();
            case "tokens_from_shares_truncated":
                return validator.TokensFromSharesTruncated(CosmosDecimal.Parse(argument)).ToString();
            case "tokens_from_shares_roundup":
                return validator.TokensFromSharesRoundUp(CosmosDecimal.Parse(argument)).ToString();
            case "shares_from_tokens":
                return validator.TrySharesFromTokens(CosmosInteger.Parse(argument), out CosmosDecimal shares) ? shares.ToString() : NoTokens;
            case "shares_from_tokens_truncated":
                return validator.TrySharesFromTokensTruncated(CosmosInteger.Parse(argument), out CosmosDecimal truncated)
                    ? truncated.ToString()
                    : NoTokens;
            case "invalid_ex_rate":
                return validator.HasInvalidExchangeRate ? "true" : "false";
            case "potential_consensus_power":
                return validator.PotentialConsensusPower(CosmosInteger.Parse(argument)).ToString(CultureInfo.InvariantCulture);
            default:
                throw new NotSupportedException($"unknown operation '{operation}'");
        }
    }

    private static string[] Fields(JsonElement row) => [.. row.EnumerateArray().Select(field => field.GetString()!)];
}
