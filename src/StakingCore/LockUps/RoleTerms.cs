using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.LockUps;

/// <summary>
/// What a protocol asks of stake in one role, in steps of the schedule's measure. <c>default</c> is stake that is never
/// slashed and always free.
/// </summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct RoleTerms
{
    /// <summary>Whether a fault can cost it.</summary>
    public bool IsSlashable { get; init; }

    /// <summary>Steps from the request to stake until it gives weight, without any queue.</summary>
    public ulong ActivationDelay { get; init; }

    /// <summary>Steps for which it still earns, counted from the request to leave: 0 stops at the request.</summary>
    public ulong EarningTail { get; init; }

    /// <summary>
    /// Steps for which it still gives weight, counted from the request to leave and with the request's own step: at least 1 for
    /// slashable stake, or a fault in the step of the request would be outrun.
    /// </summary>
    public ulong ExposureTail { get; init; }

    /// <summary>Steps from the request to leave until it can be taken away, without any queue.</summary>
    public ulong WithdrawalDelay { get; init; }

    /// <summary>
    /// The least steps from the start of its exposure before a request to leave counts; for a fixed term the shortest one. With 0 a
    /// request counts at once, also before the exposure begins.
    /// </summary>
    public ulong MinimumTerm { get; init; }

    /// <summary>Which faults can cost it while a slash still finds it.</summary>
    public SlashReachRule SlashReach { get; init; }
}
