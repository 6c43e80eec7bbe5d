using System.Text.Json.Serialization;

namespace StakingCore.Amounts.Json;

/// <summary>
/// A value that the library computes, and whose parts nobody can set: JSON is written of it, and not read. A reader would
/// pass over every member and hand out an empty value.
/// </summary>
internal interface IWrittenOnly : IJsonOnDeserializing
{
    /// <exception cref="NotSupportedException">Always.</exception>
    void IJsonOnDeserializing.OnDeserializing() =>
        throw new NotSupportedException($"{GetType().Name} is written as JSON but not read: it is computed. Read what it was computed from.");
}
