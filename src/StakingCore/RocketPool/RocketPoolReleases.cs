namespace StakingCore.RocketPool;

/// <summary>The releases by tag, and checks on them.</summary>
public static class RocketPoolReleases
{
    /// <summary>The release of a tag such as <c>v1.4</c> or <c>v1.2.0</c>.</summary>
    /// <param name="tag">The tag of the contracts.</param>
    /// <returns>The release, or null where no release of the table has that tag.</returns>
    public static RocketPoolRelease? Find(string tag) => tag switch
    {
        "v1.0" or "v1.0.0" => RocketPoolRelease.Launch,
        "v1.1" or "v1.1.0" => RocketPoolRelease.Redstone,
        "v1.2" or "v1.2.0" => RocketPoolRelease.Atlas,
        "v1.3" or "v1.3.0" => RocketPoolRelease.Houston,
        "v1.3.1" => RocketPoolRelease.HoustonUpdate,
        "v1.4" or "v1.4.0" => RocketPoolRelease.Saturn1,
        _ => null,
    };

    /// <summary>The tag of a release, for example <c>v1.4</c>.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is none of its values.</exception>
    public static string Tag(this RocketPoolRelease release) => release switch
    {
        RocketPoolRelease.Launch => "v1.0",
        RocketPoolRelease.Redstone => "v1.1",
        RocketPoolRelease.Atlas => "v1.2",
        RocketPoolRelease.Houston => "v1.3",
        RocketPoolRelease.HoustonUpdate => "v1.3.1",
        RocketPoolRelease.Saturn1 => "v1.4",
        _ => throw Unknown(release),
    };

    // For a rule that another release does not have: asking for it is a caller's mistake, not a refusal of the chain.
    internal static void Require(
        this RocketPoolRelease release, RocketPoolRelease first, RocketPoolRelease last = RocketPoolRelease.Saturn1)
    {
        if (release < first || release > last)
        {
            throw new ArgumentOutOfRangeException(
                nameof(release), release, $"The rule is that of {first.Tag()} to {last.Tag()}.");
        }
    }

    internal static ArgumentOutOfRangeException Unknown(RocketPoolRelease release) =>
        new(nameof(release), release, "Expected one of the releases.");
}
