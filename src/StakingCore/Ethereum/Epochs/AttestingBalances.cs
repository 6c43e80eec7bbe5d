namespace StakingCore.Ethereum.Epochs;

/// <summary>Phase0: who attested, read off the lists of attestations.</summary>
internal static class AttestingBalances
{
    internal static ulong TargetOf(EthereumState state, List<PendingAttestation> attestations) =>
        Sum(state, Unslashed(state, attestations, static attestation => attestation.IsTargetMatching));

    /// <summary>The rows that attested and were not slashed.</summary>
    internal static bool[] Unslashed(
        EthereumState state, List<PendingAttestation> attestations, Predicate<PendingAttestation> matches)
    {
        ReadOnlySpan<bool> slashed = state.Validators.Slashed;
        bool[] attested = new bool[slashed.Length];
        foreach (PendingAttestation attestation in attestations)
        {
            if (matches(attestation))
            {
                foreach (int row in attestation.Attesters)
                {
                    attested[row] = !slashed[row];
                }
            }
        }

        return attested;
    }

    /// <summary>Their effective balances, and at least one increment.</summary>
    internal static ulong Sum(EthereumState state, ReadOnlySpan<bool> attested)
    {
        ReadOnlySpan<ulong> effectiveBalances = state.Validators.EffectiveBalances;
        ulong sum = 0;
        for (int i = 0; i < attested.Length; i++)
        {
            sum += attested[i] ? effectiveBalances[i] : 0;
        }

        return state.AtLeastOneIncrement(sum);
    }
}
