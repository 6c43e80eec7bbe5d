namespace StakingCore.Ethereum.BeaconApi;

/// <summary>One row of the answer, as far as it has been read.</summary>
internal struct ValidatorRow
{
    internal ulong Index;
    internal ulong Balance;
    internal ulong EffectiveBalance;
    internal ulong Eligibility;
    internal ulong Activation;
    internal ulong Exit;
    internal ulong Withdrawable;
    internal bool Slashed;
    internal WithdrawalCredential Credential;
}
