using System.Text.Json;

namespace StakingCore.Conformance.Economics;

/// <summary>Replays one kind of case. A suite may hold several kinds, and a kind may stand in several suites.</summary>
internal interface ICaseKind
{
    /// <summary>Whether this is a case of the kind: by the suite, and by the case's own shape.</summary>
    bool Understands(string suite, JsonElement @case);

    /// <summary>Computes everything that the case's <c>out</c> states and compares it.</summary>
    /// <param name="place">The case's id, for messages.</param>
    /// <param name="case">The case.</param>
    /// <param name="expectations">Where to compare.</param>
    void Replay(string place, JsonElement @case, Expectations expectations);
}
