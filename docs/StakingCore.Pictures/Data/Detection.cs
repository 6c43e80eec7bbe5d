using StakingCore.Amounts;
using StakingCore.LockUps;

namespace StakingCore.Pictures.Data;

/// <summary>
/// The probability in percent that evidence comes too late, by the evidence window in epochs: the faults of the table "detection" in
/// <c>docs/concepts/pool-delegation.md</c>. A window counts the fault's own epoch, so it hears delays of up to one epoch less.
/// </summary>
internal static class Detection
{
    private const ulong LongestWindow = 120;

    internal static PictureData Compute()
    {
        var picture = new PictureData("detection");
        Add(picture, "a third of the rest each epoch", Geometric(3));
        Add(picture, "a seventh", Geometric(7));
        Add(picture, "a thirtieth", Geometric(30));
        Add(picture, "judged by people, a tenth never", DetectionDelay.FromProbabilities(
            [(0, new ExactRational(1, 2)), (7, new ExactRational(1, 4)), (60, new ExactRational(3, 20))]));
        return picture;

        static DetectionDelay Geometric(int periods) => DetectionDelay.Geometric(new ExactRational(1, periods));
    }

    private static void Add(PictureData picture, string proven, DetectionDelay delay)
    {
        for (ulong window = 1; window <= LongestWindow; window++)
        {
            // Every window while it matters, then those on both sides of a multiple of five.
            if (window <= 20 || window % 5 <= 1)
            {
                picture.Add(
                    ("proven", proven), ("window", ExactRational.FromInteger(window)), ("late", delay.UndetectedAt(window - 1) * 100));
            }
        }
    }
}
