namespace StakingCore.Conformance.RocketPool;

/// <summary>An overflow is accepted for a figure that an amount cannot hold, and for nothing else.</summary>
public sealed class FunctionTableRunnerTests
{
    private const string Limits =
        """
        {"schema":1,"protocol":"rocketpool","fn":"staking.limits_no_minimum","releases":["v1.3.1"],
         "in":["rplStake","rplPrice","ethMatched","activeMinipools","minPercent","maxPercent"],
         "out":["minimumStake","maximumStake","effectiveStake","matchedLimit","ethProvided","collateralisationRatio"],
         "cases":[
           {"i":["0","1","16000000000000000000","1","0","1000000000000000000000000000000"],
            "o":["0","MAXIMUM","0","115792089237316195423570985008687907853269984665640564039457584007913129639935","16000000000000000000","2000000000000000000"]}]}
        """;

    private const string ReduceBond =
        """
        {"schema":1,"protocol":"rocketpool","fn":"minipool.reduce_bond","releases":["v1.4"],
         "in":["depositType","nodeDeposit","userDeposit","oldFee","networkFee","newBond","refundBefore","balance","rplStake","rplPrice","minStakePercent","matchedBefore"],
         "out":["nodeDepositAfter","userDepositAfter","feeAfter","refundAfter","toReth","credit","matchedAfter"],
         "cases":[
           {"i":["4","16000000000000000000","16000000000000000000","0","0","8000000000000000000","0","0","0","1","1","0"],
            "e":"disabled"}]}
        """;

    [Fact]
    public void Overflow_BesideASentinelOfNoLimit_IsAFailure()
    {
        Assert.True(Replayed(Limits.Replace("MAXIMUM", "7", StringComparison.Ordinal)).Failed > 0);
        Expectations outside = Replayed(Limits.Replace("MAXIMUM", "16000000000000000000000000000000000000000000000000", StringComparison.Ordinal));
        Assert.Equal(0, outside.Failed);
        Assert.NotEmpty(outside.Outside);
    }

    [Fact]
    public void BondReduction_OfSaturn_IsComparedAsARefusal() => Assert.Equal((0L, 1L), (Replayed(ReduceBond).Failed, Replayed(ReduceBond).Compared));

    private static Expectations Replayed(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            var expectations = new Expectations("table");
            new FunctionTableRunner().Replay(new VectorFile("rocketpool", "table", path), expectations);
            return expectations;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
