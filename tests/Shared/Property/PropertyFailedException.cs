#if !USE_FSCHECK_XUNIT
namespace FsCheck.Xunit;

/// <summary>A property was falsified or ran out of arguments; the message carries the arguments and the replay seed.</summary>
internal sealed class PropertyFailedException : Exception
{
    // The line break keeps FsCheck's first line apart from the type name that xunit prints in front of it.
    internal PropertyFailedException(string report, Exception? cause)
        : base(Environment.NewLine + report, cause)
    {
    }
}
#endif
