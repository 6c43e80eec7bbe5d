using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <content>Reading and writing single records; an empty one is removed.</content>
internal sealed partial class ChainDraft
{
    internal ValidatorState? FindValidator(CosmosAddress validator) => _validators.GetValueOrDefault(validator);

    internal ValidatorState Validator(CosmosAddress validator) =>
        FindValidator(validator) ?? throw new ChainPanicException($"There is no validator {validator}.");

    internal void Set(ValidatorState validator) => _validators = _validators.SetItem(validator.Operator, validator);

    internal void RemoveValidatorRecord(CosmosAddress validator) => _validators = _validators.Remove(validator);

    internal DelegationState? FindDelegation(CosmosAddress delegator, CosmosAddress validator) =>
        _delegations.TryGetValue(validator, out ImmutableSortedDictionary<CosmosAddress, DelegationState>? delegations)
            ? delegations.GetValueOrDefault(delegator)
            : null;

    internal DelegationState Delegation(CosmosAddress delegator, CosmosAddress validator) =>
        FindDelegation(delegator, validator)
        ?? throw new ChainPanicException($"{delegator} has no delegation to {validator}.");

    internal void SetDelegation(CosmosAddress delegator, CosmosAddress validator, DelegationState? delegation)
    {
        ImmutableSortedDictionary<CosmosAddress, DelegationState> delegations =
            _delegations.GetValueOrDefault(validator, ImmutableSortedDictionary<CosmosAddress, DelegationState>.Empty);
        delegations = delegation is null ? delegations.Remove(delegator) : delegations.SetItem(delegator, delegation);
        _delegations = delegations.IsEmpty ? _delegations.Remove(validator) : _delegations.SetItem(validator, delegations);
    }

    internal IEnumerable<KeyValuePair<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>> UnbondingsFrom(CosmosAddress validator) =>
        _unbondings.TryGetValue(
            validator, out ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>? entries)
            ? entries
            : [];

    internal ImmutableArray<UnbondingDelegationEntry> Unbondings(CosmosAddress delegator, CosmosAddress validator) =>
        _unbondings.TryGetValue(
            validator, out ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>? entries)
            ? entries.GetValueOrDefault(delegator, [])
            : [];

    internal void SetUnbondings(CosmosAddress delegator, CosmosAddress validator, ImmutableArray<UnbondingDelegationEntry> entries)
    {
        ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>> ofValidator = _unbondings.GetValueOrDefault(
            validator, ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>.Empty);
        ofValidator = entries.IsEmpty ? ofValidator.Remove(delegator) : ofValidator.SetItem(delegator, entries);
        _unbondings = ofValidator.IsEmpty ? _unbondings.Remove(validator) : _unbondings.SetItem(validator, ofValidator);
    }

    internal IEnumerable<KeyValuePair<DelegationPair, ImmutableArray<RedelegationEntry>>> RedelegationsFrom(CosmosAddress source) =>
        _redelegations.TryGetValue(source, out ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>>? entries)
            ? entries
            : [];

    internal ImmutableArray<RedelegationEntry> Redelegations(RedelegationKey key) =>
        _redelegations.TryGetValue(key.Source, out ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>>? entries)
            ? entries.GetValueOrDefault(key.Incoming, [])
            : [];

    internal void SetRedelegations(RedelegationKey key, ImmutableArray<RedelegationEntry> entries)
    {
        bool had = !Redelegations(key).IsEmpty;
        ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>> ofSource = _redelegations.GetValueOrDefault(
            key.Source, ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>>.Empty);
        ofSource = entries.IsEmpty ? ofSource.Remove(key.Incoming) : ofSource.SetItem(key.Incoming, entries);
        _redelegations = ofSource.IsEmpty ? _redelegations.Remove(key.Source) : _redelegations.SetItem(key.Source, ofSource);
        int sources = _incoming.GetValueOrDefault(key.Incoming) + (entries.IsEmpty ? 0 : 1) - (had ? 1 : 0);
        _incoming = sources == 0 ? _incoming.Remove(key.Incoming) : _incoming.SetItem(key.Incoming, sources);
    }

    internal bool HasIncomingRedelegation(CosmosAddress delegator, CosmosAddress validator) =>
        _incoming.ContainsKey(new DelegationPair(delegator, validator));

    internal SigningInfo? FindSigningInfo(CosmosAddress validator) => _signingInfos.GetValueOrDefault(validator);

    internal void SetSigningInfo(CosmosAddress validator, SigningInfo info) => _signingInfos = _signingInfos.SetItem(validator, info);

    internal Coins BalanceOf(CosmosAddress account) => _balances.GetValueOrDefault(account, Coins.Empty);

    internal void SetBalance(CosmosAddress account, Coins coins) =>
        _balances = coins.IsEmpty ? _balances.Remove(account) : _balances.SetItem(account, coins);
}
