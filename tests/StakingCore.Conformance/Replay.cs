using StakingCore.Conformance.Cardano;
using StakingCore.Conformance.Cosmos;
using StakingCore.Conformance.Economics;
using StakingCore.Conformance.Ethereum;
using StakingCore.Conformance.RocketPool;

namespace StakingCore.Conformance;

/// <summary>Replays every file and sums up per protocol.</summary>
internal static class Replay
{
    private static readonly IVectorRunner[] _runners =
    [
        new EpochRunner(),
        new PotsRunner(),
        new PoolEpochRunner(),
        new CaseIndexRunner(),
        new SuiteRunner(),
        new MaxPoolRunner(),
        new RankingRunner(),
        new TimelineRunner(),
        .. EthereumRunners.All,
        .. CosmosRunners.All,
        .. RocketPoolRunners.All,
    ];

    /// <summary>Replays all files; the last lines say, per protocol, how many expectations were compared and failed.</summary>
    /// <returns>0 when everything agreed, 1 when something failed or there was nothing to replay.</returns>
    internal static int Run(VectorFolder folder, TextWriter output, TextWriter errors)
    {
        var protocols = new SortedDictionary<string, (int Files, long Compared, long Failed, long Outside)>(StringComparer.Ordinal);
        foreach (VectorFile file in folder.Files())
        {
            Expectations expectations = Of(file);
            foreach (string failure in expectations.Failures)
            {
                errors.WriteLine(failure);
            }

            foreach (string outside in expectations.Outside)
            {
                output.WriteLine(outside);
            }

            (int files, long compared, long failed, long unheld) = protocols.GetValueOrDefault(file.Protocol);
            protocols[file.Protocol] = (
                files + 1, compared + expectations.Compared, failed + expectations.Failed, unheld + expectations.Outside.Count);
        }

        if (protocols.Count == 0)
        {
            errors.WriteLine($"{folder.Path}: no vectors to replay.");
            return 1;
        }

        foreach ((string protocol, (int files, long compared, long failed, long outside)) in protocols)
        {
            string apart = outside == 0 ? string.Empty : $", {outside} outside 128 bits";
            output.WriteLine($"{protocol}: {compared} expectations compared in {files} files, {failed} failed{apart}");
        }

        return protocols.Values.Any(sum => sum.Failed > 0) ? 1 : 0;
    }

    /// <summary>Replays one file. A file that nothing understands, or that breaks the replay, has failed.</summary>
    internal static Expectations Of(VectorFile file)
    {
        var expectations = new Expectations(file.RelativePath);
        try
        {
            IVectorRunner[] runners = [.. _runners.Where(runner => runner.Protocol == file.Protocol && runner.Understands(file))];
            if (runners is not [IVectorRunner runner])
            {
                expectations.Broken(runners.Length == 0
                    ? "is not understood: no runner knows this shape"
                    : $"is understood by {runners.Length} runners");
                return expectations;
            }

            runner.Replay(file, expectations);
            if (expectations.Compared == 0)
            {
                expectations.Broken("has nothing to compare");
            }
        }
#pragma warning disable CA1031 // Whatever breaks on a file is that file's failure; the others are still replayed.
        catch (Exception error)
#pragma warning restore CA1031
        {
            expectations.Broken($"could not be replayed: {error.GetType().Name}: {error.Message}");
        }

        return expectations;
    }
}
