#if !USE_VERIFY_XUNIT
using System.Reflection;
using Xunit.Sdk;

[assembly: VerifyXunit.UseVerify]

namespace VerifyXunit;

/// <summary>
/// Remembers which test is running, for the name of its snapshot. xunit calls it around every test of the assembly, so the name
/// is the test's own, whichever class, file or helper calls <see cref="Verifier"/>; a stack walk would lose it after an await.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> _running = new();

    internal static MethodInfo Running => _running.Value
        ?? throw new InvalidOperationException("A snapshot is named after the running test, and no test is running.");

    public override void Before(MethodInfo methodUnderTest) => _running.Value = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => _running.Value = null;
}
#endif
