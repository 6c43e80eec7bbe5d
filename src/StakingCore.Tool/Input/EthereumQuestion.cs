using StakingCore.Amounts;
using StakingCore.Ethereum;

namespace StakingCore.Tool.Input;

/// <summary>What the options say about a file of validators.</summary>
/// <param name="Fork">The fork; null for the file's, or mainnet's in the epoch.</param>
/// <param name="Epoch">The epoch; null for the file's.</param>
/// <param name="Participation">The part of the stake that votes in time; null for the file's flags.</param>
/// <param name="Case">The case of a file that has several; null for the first.</param>
internal sealed record EthereumQuestion(EthereumFork? Fork, ulong? Epoch, Fraction? Participation, string? Case);
