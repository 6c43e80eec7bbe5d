using System.Text.Json.Serialization;

namespace StakingCore.Amounts.Json;

/// <summary>
/// How the types of this library write their integers: as digits in a string, whatever their width, so that no reader takes
/// one for binary64 and loses what is above 2^53. Numbers are read too, since this reader loses nothing of them.
/// </summary>
internal static class IntegerText
{
    // The attribute stands on each type: there is no way to set it for an assembly, and options are the caller's.
    internal const JsonNumberHandling Handling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString;
}
