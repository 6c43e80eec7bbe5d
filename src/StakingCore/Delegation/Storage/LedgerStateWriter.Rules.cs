using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Delegation.Storage;

/// <content>The parameters and the rules by which faults are punished.</content>
internal sealed partial class LedgerStateWriter
{
    private void WriteParameters()
    {
        DelegationParameters parameters = _ledger.Parameters;
        _json.WriteStartObject("parameters");
        _json.WriteNumber("targetPools", parameters.TargetPools);
        WriteFraction("pledgeInfluence", parameters.PledgeInfluence);
        WriteFraction("liquidWeight", parameters.LiquidWeight);
        if (parameters.LeverageLimit is { } limit)
        {
            WriteFraction("leverageLimit", limit);
        }
        else
        {
            _json.WriteNull("leverageLimit");
        }

        WriteAmount("minimumBond", parameters.MinimumBond);
        _json.WriteNumber("activationDelay", parameters.ActivationDelayEpochs);
        _json.WriteNumber("unbondingDelay", parameters.UnbondingDelayEpochs);
        _json.WriteNumber("evidenceWindow", parameters.EvidenceWindowEpochs);
        _json.WriteNumber("maxExits", parameters.MaximumExits);
        WriteFraction("issuanceRate", parameters.IssuanceRate);
        WriteFraction("treasuryRate", parameters.TreasuryRate);
        _json.WriteEndObject();
    }

    private void WritePenalties()
    {
        _json.WriteStartArray("penalties");
        foreach (RuleChange<PenaltySchedule> change in _ledger.Penalties.Changes)
        {
            _json.WriteStartObject();
            _json.WriteNumber("fromEpoch", change.FromEpoch);
            _json.WriteStartObject("baseFractions");
            foreach ((string kind, Fraction fraction) in change.Rule.BaseFractions)
            {
                WriteFraction(Checked(kind), fraction);
            }

            _json.WriteEndObject();
            WriteLosses(change.Rule.Losses);
            WriteCorrelation(change.Rule.Correlation);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteLosses(LossRule rule)
    {
        _json.WriteStartObject("losses");
        _json.WriteString("rule", rule.Name);
        switch (rule)
        {
            case LeverageWeightedRule weighted:
                WriteFraction("beta", weighted.Beta);
                break;
            case CappedDelegatorRule capped:
                WriteFraction("cap", capped.Cap);
                WriteAmount("fund", capped.Fund);
                break;
            case OperatorFundDelegatorsRule funded:
                WriteAmount("fund", funded.Fund);
                break;
            case OperatorDebtRule debt:
                _json.WriteStartArray("otherPools");
                foreach (UInt128 stake in debt.OtherPools)
                {
                    _json.WriteStringValue(stake.ToString(CultureInfo.InvariantCulture));
                }

                _json.WriteEndArray();
                break;
            default:
                break;
        }

        _json.WriteEndObject();
    }

    private void WriteCorrelation(IPenaltyRule? rule)
    {
        if (rule is null)
        {
            _json.WriteNull("correlation");
            return;
        }

        _json.WriteStartObject("correlation");
        switch (rule)
        {
            case FixedPenalty constant:
                _json.WriteString("rule", CorrelationName.Fixed);
                WriteFraction("rate", constant.Rate);
                break;
            case PowerLawPenalty power:
                _json.WriteString("rule", CorrelationName.PowerLaw);
                WriteFraction("multiplier", power.Multiplier);
                _json.WriteNumber("exponent", power.Exponent);
                WriteFraction("minRate", power.MinRate);
                break;
            case EthereumCorrelationPenalty ethereum:
                _json.WriteString("rule", CorrelationName.Ethereum);
                _json.WriteString("form", CorrelationName.Of(ethereum.Form));
                break;
            case PolkadotEquivocationPenalty:
                _json.WriteString("rule", CorrelationName.Polkadot);
                break;
            case TezosAdaptivePenalty tezos:
                _json.WriteString("rule", CorrelationName.Tezos);
                WriteFraction("threshold", tezos.Threshold);
                _json.WriteNumber("maxBasisPoints", tezos.MaxBasisPoints);
                break;
            default:
                throw new ArgumentException(
                    $"A correlation rule of type {rule.GetType()} cannot be written: a file names only the rules of this library.");
        }

        _json.WriteEndObject();
    }
}
