using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>
/// The protocol version in force in the epoch whose blocks are rewarded; it selects the reward rules of that time.
/// </summary>
/// <remarks>
/// <c>default</c> is major 0, which follows Shelley's rules. Source: cardano-ledger <c>Cardano.Ledger.Shelley.Era</c>,
/// <c>hardforkAllegraAggregatedRewards</c> and <c>hardforkBabbageForgoRewardPrefilter</c>. The rules are the current
/// ledger's for every era: an earlier ledger gave script credentials no member reward up to Mary, which the current one,
/// replaying the same chain, does not know.
/// </remarks>
/// <param name="Major">The major version; the minor one never changes a reward.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ProtocolVersion(uint Major)
{
    /// <summary>The era of this version.</summary>
    public CardanoEra Era => Major switch
    {
        <= 2 => CardanoEra.Shelley,
        3 => CardanoEra.Allegra,
        4 => CardanoEra.Mary,
        <= 6 => CardanoEra.Alonzo,
        <= 8 => CardanoEra.Babbage,
        <= 11 => CardanoEra.Conway,
        _ => CardanoEra.Dijkstra,
    };

    /// <summary>
    /// Whether an account is paid only the first of its rewards (leader before member, then ascending pool id), even when
    /// that one is zero; the others stay in the reserves. True in Shelley.
    /// </summary>
    public bool PaysOneRewardPerAccount => Major <= 2;

    /// <summary>
    /// Whether an account that is not registered when the calculation starts earns nothing, its share staying in the
    /// reserves. True up to Alonzo.
    /// </summary>
    public bool DropsUnregisteredAtStart => Major <= 6;
}
