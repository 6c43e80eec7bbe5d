namespace StakingCore.Conformance.Ethereum;

/// <summary>Shapes that a file of Ethereum's vectors may have, and those that have to fail.</summary>
public sealed class EthereumShapeTests
{
    private const string Row =
        """
        "effective_balance":[32000000000],"balance":[33250000001],"credential":[1]
        """;

    private const string Overflow =
        """
        "effective_balance":[2000000000],"balance":["18446744073709551615"],"credential":[1]
        """;

    private const string Bulk =
        """
        {"count":2,"effective_balance":32000000000,"balance":32000000000,"credential":1}
        """;

    [Theory]
    [InlineData($$$"""{"slot":63,"validators":{{{{Row}}}}}""", """{"effective_balance":[32000000000]}""")]
    [InlineData($$$"""{"slot":63,"bulk":null,"validators":{{{{Row}}}}}""", """{"effective_balance":[32000000000]}""")]
    [InlineData($$$"""{"slot":63,"validators":{"key":[0],{{{Row}}}}}""", """{"effective_balance":[32000000000]}""")]
    [InlineData("""{"slot":63,"validators":{"effective_balance":[],"balance":[]}}""", """{"effective_balance":[]}""")]
    [InlineData("""{"slot":63,"validators":{}}""", """{"effective_balance":[]}""")]
    [InlineData(
        $$$"""{"slot":63,"bulk":{{{Bulk}}},"validators":{{{{Row}}}}}""",
        """{"effective_balance":{"listed":[32000000000],"bulk":32000000000}}""")]
    [InlineData(
        $$$"""{"slot":63,"bulk":{"count":0},"validators":{{{{Row}}}}}""",
        """{"effective_balance":{"listed":[32000000000],"bulk":null}}""")]
    [InlineData($$$"""{"slot":63,"finalized_epoch":7,"validators":{{{{Row}}}}}""", """{"effective_balance":[32000000000]}""")]
    [InlineData($$$"""{"slot":31,"finalized_epoch":7,"validators":{{{{Row}}}}}""", """{"effective_balance":[32000000000]}""")]
    [InlineData($$$"""{"slot":63,"validators":{{{{Overflow}}}}}""", "null")]
    public void Replay_KnownShape_Holds(string pre, string expect)
    {
        Expectations expectations = Replayed(pre, expect);

        Assert.Empty(expectations.Failures);
        Assert.True(expectations.Compared > 0);
    }

    [Theory]
    [InlineData($$$"""{"slot":63,"validators":{{{{Row}}}}}""", """{"effective_balance":[31000000000]}""")]
    [InlineData($$$"""{"slot":63,"validators":{{{{Row}}}}}""", """{"effective_balance":[]}""")]
    [InlineData($$$"""{"slot":63,"validators":{{{{Row}}}}}""", """{"effective_balance":[32000000000],"colour":1}""")]
    [InlineData($$$"""{"slot":63,"validators":{{{{Row}}}}}""", """{"effective_balance":{"listed":[32000000000],"bulk":32000000000}}""")]
    [InlineData($$$"""{"slot":63,"validators":{{{{Row}}}}}""", "null")]
    [InlineData($$$"""{"slot":63,"validators":{{{{Overflow}}}}}""", """{"effective_balance":[2000000000]}""")]
    [InlineData($$$"""{"slot":63,"colour":1,"validators":{{{{Row}}}}}""", """{"effective_balance":[32000000000]}""")]
    [InlineData($$$"""{"slot":63,"validators":{"key":[7],{{{Row}}}}}""", """{"effective_balance":[32000000000]}""")]
    [InlineData("""{"slot":63,"validators":{"effective_balance":[1],"balance":[]}}""", """{"effective_balance":[1]}""")]
    [InlineData(
        $$$"""{"slot":63,"bulk":{{{Bulk}}},"validators":{{{{Row}}}}}""",
        """{"effective_balance":{"listed":[32000000000],"bulk":31000000000}}""")]
    public void Replay_WrongFigureOrShape_Fails(string pre, string expect) => Assert.NotEmpty(Replayed(pre, expect).Failures);

    private static Expectations Replayed(string pre, string expect)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                path,
                $$$"""
                {"function":"effective_balance_updates","what":"","preset":"mainnet","cases":[
                {"id":"a","fork":"deneb","note":"","pre":{{{pre}}},"expect":{{{expect}}}}]}
                """);
            return Replay.Of(new VectorFile("ethereum", "shape.json", path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
