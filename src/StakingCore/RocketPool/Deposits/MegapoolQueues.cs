using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Deposits;

/// <summary>The two queues of v1.4 and whose turn it is. <c>default</c> is two empty queues at the express rate 0.</summary>
/// <remarks>
/// Express is served unless index mod (rate + 1) = rate; an empty queue yields its turn; the index grows each time.
/// Source: RocketDepositPool, <c>assignDeposits</c>; LinkedListStorage.
/// </remarks>
/// <param name="Express">How many wait in the express queue.</param>
/// <param name="Standard">How many wait in the standard queue.</param>
/// <param name="ExpressRate">How many of the express queue are served for one of the standard queue.</param>
/// <param name="Index">How many were served so far.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct MegapoolQueues(ulong Express, ulong Standard, ulong ExpressRate, ulong Index)
{
    /// <summary>What an assignment takes from the deposit pool, 32 ETH in wei.</summary>
    public static Amount<Wei> Assignment => EtherAmounts.Validator;

    /// <summary>Whether the next to be served is the express queue's first; null where both are empty.</summary>
    public bool? IsExpressNext => (Express, Standard) switch
    {
        (0, 0) => null,
        (_, 0) => true,
        (0, _) => false,
        _ => (UInt128)Index % ((UInt128)ExpressRate + 1) != ExpressRate,
    };

    /// <summary>Serves the next one, if any.</summary>
    /// <returns>The queues afterwards; the same where both are empty.</returns>
    public MegapoolQueues Serve() => IsExpressNext switch
    {
        true => this with { Express = Express - 1, Index = Index + 1 },
        false => this with { Standard = Standard - 1, Index = Index + 1 },
        null => this,
    };
}
