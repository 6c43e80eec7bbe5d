using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace StakingCore.Hostility.Running;

/// <summary>Runs what reads hostile input on a small stack, and gives it so long that only what never ends is stopped.</summary>
internal static class Patience
{
    private const int Stack = 1 << 20;
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs all of it.</summary>
    /// <param name="work">Says what it is at, so that what never ends has a name.</param>
    internal static void Run(Action<Action<string>> work)
    {
        string current = "its beginning";
        ExceptionDispatchInfo? failure = null;
        long last = Stopwatch.GetTimestamp();
        var thread = new Thread(
            () =>
            {
                try
                {
                    work(what => (current, last) = (what, Stopwatch.GetTimestamp()));
                }
#pragma warning disable CA1031 // Whatever it is, it is thrown again where the test is.
                catch (Exception error)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(error);
                }
            },
            Stack)
        { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(10)))
        {
            Assert.False(Stopwatch.GetElapsedTime(last) > _limit, $"{current} did not end.");
        }

        failure?.Throw();
    }
}
