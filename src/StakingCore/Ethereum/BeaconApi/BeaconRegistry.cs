namespace StakingCore.Ethereum.BeaconApi;

/// <summary>
/// The validators of a node's answer, as columns: balances, epochs, slashed and credential. Participation and inactivity scores
/// are not in it, and are none and zero. The columns' keys are the validator indices.
/// </summary>
public sealed record BeaconRegistry
{
    internal BeaconRegistry(ValidatorColumns validators, ulong firstEpoch, ulong lastEpoch)
    {
        Validators = validators;
        FirstEpoch = firstEpoch;
        LastEpoch = lastEpoch;
    }

    /// <summary>The validators, in the order of the answer; the key of each is its index.</summary>
    public ValidatorColumns Validators { get; }

    /// <summary>The first epoch in which every validator can have the status that the answer gives it.</summary>
    public ulong FirstEpoch { get; }

    /// <summary>The last such epoch, at least the first.</summary>
    public ulong LastEpoch { get; }

    /// <summary>Reads an answer of <c>/eth/v1/beacon/states/{id}/validators</c> from a stream, in memory for the columns alone.</summary>
    /// <param name="stream">The answer, JSON in UTF-8; read to its end and left open.</param>
    /// <param name="name">The name that complaints use.</param>
    /// <param name="progress">Told how many bytes and validators have been read, now and then; null for nobody.</param>
    /// <exception cref="BeaconFileException">The stream does not hold such an answer, or contradicts itself.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static BeaconRegistry Read(Stream stream, string name, Action<long, int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new ValidatorListReader(new JsonTokens(stream, name), progress).Read();
    }
}
