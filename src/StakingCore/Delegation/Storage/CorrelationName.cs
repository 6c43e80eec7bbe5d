using StakingCore.Slashing;

namespace StakingCore.Delegation.Storage;

/// <summary>How the file spells the correlation rules of this library.</summary>
internal static class CorrelationName
{
    internal const string Fixed = "fixed";
    internal const string PowerLaw = "powerLaw";
    internal const string Ethereum = "ethereum";
    internal const string Polkadot = "polkadotEquivocation";
    internal const string Tezos = "tezosAdaptive";

    // Spelt here: the name of an enumeration's value may change without anyone thinking of files.
    private const string Bellatrix = "bellatrix";
    private const string Electra = "electra";

    internal static string Of(EthereumPenaltyForm form) => form == EthereumPenaltyForm.Bellatrix ? Bellatrix : Electra;

    internal static EthereumPenaltyForm? FormOf(string name) => name switch
    {
        Bellatrix => EthereumPenaltyForm.Bellatrix,
        Electra => EthereumPenaltyForm.Electra,
        _ => null,
    };
}
