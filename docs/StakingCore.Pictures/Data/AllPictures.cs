namespace StakingCore.Pictures.Data;

/// <summary>Every picture of the documents, but the one whose data is measured.</summary>
internal static class AllPictures
{
    /// <summary>The picture of growth: the benchmarks write its data, which is not the same twice.</summary>
    internal const string Measured = "growth";

    internal static IReadOnlyList<PictureData> Compute() =>
    [
        RewardCurves.Compute(),
        Saturation.Compute(),
        LossRules.Compute(),
        LossByProtocol.Compute(),
        Liability.Compute(),
        LeverageByProtocol.Compute(),
        Detection.Compute(),
    ];
}
