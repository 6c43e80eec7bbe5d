#if !USE_VERIFY_XUNIT
namespace VerifyTests;

/// <summary>A text is not what its snapshot says, or has no snapshot yet.</summary>
internal sealed class VerifyException : Exception
{
    // The line break keeps the first line apart from the type name that xunit prints in front of it.
    internal VerifyException(string report)
        : base(Environment.NewLine + report)
    {
    }
}
#endif
