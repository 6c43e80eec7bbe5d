using System.Diagnostics;
using StakingCore.Hostility.Readers;
using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>Every reader of the tool on every kind of garbage, through a pipe that has a name.</summary>
public sealed class FifoTests
{
    private const long MostTaken = 40L << 20;

    // Whatever is held whole may take up to a sixteenth of the memory of the machine; a smaller limit has a process of its own.
    private static readonly string[] _heldWhole = ["an object of numbers", "an object of texts"];

    public static TheoryData<string> Readers => [.. ToolReaders.All.DistinctBy(reader => reader.Commands[0]).Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Run_GarbageWithoutEnd_IsRefusedEarly(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            // There are no pipes with a place among the files.
            return;
        }

        ToolReader reader = ToolReaders.Named(name);
        using var folder = new ReaderFolder(reader);
        using (var made = Process.Start("mkfifo", folder.File))
        {
            made.WaitForExit();
            Assert.Equal(0, made.ExitCode);
        }

        var faults = new List<string>();
        Patience.Run(at =>
        {
            foreach (Garbage garbage in Garbage.All.Where(garbage => !_heldWhole.Contains(garbage.Name)))
            {
                at($"{name} on {garbage.Name}");
                if (Fault(folder, reader, garbage) is { } fault)
                {
                    faults.Add($"{garbage.Name}: {fault}");
                }
            }
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string? Fault(ReaderFolder folder, ToolReader reader, Garbage garbage)
    {
        Task<long> writing = Task.Run(() =>
        {
            using var stream = new FileStream(folder.File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
            return garbage.WriteTo(stream);
        });
        ToolAnswer answer = folder.Run(reader.Commands[0]);
        long taken = writing.GetAwaiter().GetResult();
        return answer.ExitCode != 2 ? $"exit code {answer.ExitCode}: {answer.Error}"
            : taken > MostTaken ? $"{taken} bytes were taken"
            : Verdict.Of(answer, reader.FileName, 0, folder.Left);
    }
}
