using System.Runtime.InteropServices;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary>
/// Ends the process at once on Ctrl+C or a request to end, wherever it stands, reading what never comes included: what shows its
/// progress is taken away, and a file that is half written too.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    /// <param name="complain">Writes a message as every other failure.</param>
    internal Interruption(Action<string> complain)
    {
        _registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM)];

        PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            Progress.Clear();
            complain(AtomicFile.Abandon() ? "interrupted, after the file was written" : "interrupted, and nothing was written");
            Environment.Exit(ExitCode.Interrupted);
        });
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }
    }
}
