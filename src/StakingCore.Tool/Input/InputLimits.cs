namespace StakingCore.Tool.Input;

/// <summary>What no input of the tool may exceed, so that one without end, or one made to be costly, is refused early.</summary>
internal static class InputLimits
{
    /// <summary>The longest name, string or number of a JSON text, in bytes.</summary>
    internal const int LongestToken = 1 << 20;

    /// <summary>The longest text that is read as a name or a number, in characters.</summary>
    internal const int LongestText = 1 << 14;

    /// <summary>The longest line of a CSV text, in bytes.</summary>
    internal const int LongestLine = 1 << 16;

    /// <summary>The largest value that is held of a JSON file which is otherwise read as a stream, in bytes.</summary>
    internal const int LargestValue = 1 << 24;

    /// <summary>The most members that an object has whose members are looked at one by one.</summary>
    internal const int MostMembers = 1 << 16;

    private const int LargestText = 1 << 29;
    private const int SmallestText = 1 << 20;

    // A text's values take several times its bytes while they are put together.
    private const int MemoryPerByte = 16;

    /// <summary>The largest text that is held whole, in bytes: what the memory of this process leaves room for, up to 512 MB.</summary>
    internal static int MostBytes { get; } =
        (int)long.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MemoryPerByte, SmallestText, LargestText);
}
