namespace StakingCore.Ethereum.Queues;

/// <content>The sweep, block by block.</content>
public sealed partial class SweepForecast
{
    private ulong? Run(SweepRow[] rows, int target, ulong fromEpoch)
    {
        ulong latest = LatestPayoutSlot(_rules, ulong.Max(fromEpoch, _rules.EpochOf(_slot) + 1), (ulong)_validators, (ulong)_rows.Length);
        int next = _start;
        int partial = 0;
        ulong quietEpoch = Never;
        for (ulong slot = _slot + 1; slot <= latest; slot++)
        {
            ulong epoch = _rules.EpochOf(slot);
            int payments = PayPartials(rows, epoch, ref partial);
            int? last = null;

            // Where a block went all the way round and found nothing, nothing changes before the epoch does.
            if (quietEpoch != epoch)
            {
                int before = payments;
                last = Sweep(rows, target, epoch, next, ref payments, out bool isPaid);
                if (isPaid && epoch >= fromEpoch)
                {
                    return slot;
                }

                bool isAllSeen = _validators <= _rules.Preset.MaxValidatorsPerWithdrawalsSweep;
                quietEpoch = payments == before && isAllSeen && before < _rules.Preset.MaxWithdrawalsPerPayload ? epoch : quietEpoch;
            }

            next = payments == _rules.Preset.MaxWithdrawalsPerPayload && last is { } row
                ? (row + 1) % _validators
                : (int)(((long)next + _rules.Preset.MaxValidatorsPerWithdrawalsSweep) % _validators);
        }

        return null;
    }

    // From Electra partial withdrawals on request come first, at most eight a block; those that are due and unfit are dropped.
    private int PayPartials(SweepRow[] rows, ulong epoch, ref int partial)
    {
        EthereumPreset preset = _rules.Preset;
        int limit = int.Min(preset.MaxPendingPartialsPerWithdrawalsSweep, preset.MaxWithdrawalsPerPayload - 1);
        int payments = 0;
        while (partial < _partials.Length && _partials[partial].Epoch <= epoch && payments < limit)
        {
            (_, int row, bool isPaid) = _partials[partial++];
            if (isPaid)
            {
                payments++;
                int place = FirstFrom(row);
                if (place < rows.Length && rows[place].Row == row)
                {
                    rows[place].NextPayable = Never;
                }
            }
        }

        return payments;
    }

    private int? Sweep(SweepRow[] rows, int target, ulong epoch, int next, ref int payments, out bool isPaid)
    {
        isPaid = false;
        int? last = null;
        int bound = int.Min(_validators, _rules.Preset.MaxValidatorsPerWithdrawalsSweep);
        int place = FirstFrom(next);
        for (int seen = 0; seen < rows.Length && payments < _rules.Preset.MaxWithdrawalsPerPayload; seen++, place++)
        {
            if (place == rows.Length)
            {
                place = 0;
            }

            ref SweepRow row = ref rows[place];
            int distance = row.Row - next;
            if ((distance < 0 ? distance + _validators : distance) >= bound)
            {
                break;
            }

            bool isFull = row.WithdrawableEpoch <= epoch;
            if (!isFull && row.NextPayable > epoch)
            {
                continue;
            }

            payments++;
            last = row.Row;
            isPaid |= place == target;
            if (isFull)
            {
                row.PayAll();
            }
            else
            {
                row.PayExcess(epoch);
            }
        }

        return last;
    }
}
