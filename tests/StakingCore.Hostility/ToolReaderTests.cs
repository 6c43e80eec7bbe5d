using StakingCore.Hostility.Mutations;
using StakingCore.Hostility.Readers;
using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>Whatever becomes of a file, the tool gives an answer or refuses it in a line, and takes no more than its share of memory.</summary>
public sealed class ToolReaderTests
{
    private const int UsualRounds = 60;

    public static TheoryData<string> Readers => [.. ToolReaders.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Run_SoundFile_Answers(string name)
    {
        ToolReader reader = ToolReaders.Named(name);
        using var folder = new ReaderFolder(reader);
        foreach (string command in reader.Commands)
        {
            ToolAnswer answer = folder.Run(reader.Sound, command);

            // One part of several is sound and still not the whole.
            Assert.True(answer.ExitCode is 0 or 1 || (answer.ExitCode == 2 && reader.HasOneForm), answer.Error);
        }
    }

    /// <summary>A byte order mark, blanks between values and characters written by their number change nothing.</summary>
    [Theory]
    [MemberData(nameof(Readers))]
    public void Run_SameContentInAnotherForm_AnswersTheSame(string name)
    {
        ToolReader reader = ToolReaders.Named(name);
        using var folder = new ReaderFolder(reader);
        foreach (string command in reader.Commands.Where(_ => !reader.HasOneForm))
        {
            ToolAnswer expected = folder.Run(reader.Sound, command);
            foreach (byte[] content in SameContent.Of(reader.Sound, reader.IsCsv))
            {
                ToolAnswer answer = folder.Run(content, command);
                Assert.Equal((expected.ExitCode, expected.Output, expected.Error), (answer.ExitCode, answer.Output, answer.Error));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Run_HostileContent_IsRefused(string name)
    {
        ToolReader reader = ToolReaders.Named(name);
        using var folder = new ReaderFolder(reader);
        var faults = new List<string>();
        Patience.Run(at =>
        {
            foreach (HostileContent content in HostileContent.All)
            {
                at($"{name} on {content.Name}");
                ToolAnswer answer = folder.Run(content.Bytes, reader.Commands[0]);
                string? fault = answer.ExitCode == 2 ? Verdict.Of(answer, reader.FileName, content.Bytes.Length, folder.Left) : $"exit code {answer.ExitCode}";
                faults.AddRange(fault is null ? [] : [$"{content.Name}: {fault}"]);
            }
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Run_WhatIsNoFile_IsRefused(string name)
    {
        ToolReader reader = ToolReaders.Named(name);
        using var folder = new ReaderFolder(reader);
        Check("found no such file", reader.FileName);
        Directory.CreateDirectory(folder.File);
        Check("found a directory", reader.FileName);
        Directory.Delete(folder.File);
        File.CreateSymbolicLink(folder.File, folder.File);
        Check("cannot be read", reader.FileName);
        File.Delete(folder.File);
        if (OperatingSystem.IsLinux())
        {
            // It opens, and fails when it is read.
            File.CreateSymbolicLink(folder.File, "/proc/self/mem");
            Check($"{reader.FileName}: cannot be read", reader.FileName);
            File.Delete(folder.File);
        }

        void Check(string complaint, string file)
        {
            ToolAnswer answer = folder.Run(reader.Commands[0]);
            Assert.Contains(complaint, answer.Error, StringComparison.Ordinal);
            Assert.Null(Verdict.Of(answer, file, 0, [file]));
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Run_MutatedFile_AnswersOrRefuses(string name)
    {
        ToolReader reader = ToolReaders.Named(name);
        using var folder = new ReaderFolder(reader);
        var faults = new List<string>();
        Patience.Run(at =>
        {
            int first = Campaign.First;
            for (int number = first; number < first + Campaign.Rounds(UsualRounds); number++)
            {
                var mutated = Mutated.Of(reader.Sound, reader.IsCsv, number);
                string command = reader.Commands[number % reader.Commands.Length];
                at($"{name}, mutation {number} ({mutated.What}), {command}");
                ToolAnswer answer = folder.Run(mutated.Content, command);
                if (Verdict.Of(answer, reader.FileName, mutated.Content.Length, folder.Left, reader.Computing) is { } fault)
                {
                    faults.Add($"mutation {number} ({mutated.What}), {command}: {fault}");
                }
            }
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }
}
