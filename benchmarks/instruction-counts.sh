#!/usr/bin/env bash
# Instructions a row of each hot path, counted by callgrind and compared with what is committed.
#
#   benchmarks/instruction-counts.sh            compares; a change over 2 % is reported and ends with 1
#   benchmarks/instruction-counts.sh --update   writes the counts down
#
# Counts are for the instruction set that callgrind shows the program (no AVX-512) and for one runtime version: they tell a
# change from no change, they do not rank designs. The first column is the name, the second instructions a row.
set -euo pipefail
cd "$(dirname "$0")/.."

counts=benchmarks/instruction-counts.txt
workloads="cardano.epoch cardano.epoch.any-order cardano.epoch.64-bit-margins"
rows=100000
few=2
many=12

if ! command -v valgrind >/dev/null 2>&1; then
    echo "valgrind is not installed: no instruction was counted"
    exit 0
fi

dotnet build -c Release -v quiet --nologo benchmarks/StakingCore.InstructionCounts
program=artifacts/bin/StakingCore.InstructionCounts/release/StakingCore.InstructionCounts.dll

# One tier, no background collector, a small heap: the same instructions in every run.
count() {
    DOTNET_TieredCompilation=0 DOTNET_gcConcurrent=0 DOTNET_GCHeapHardLimit=C800000 \
        valgrind --tool=callgrind --callgrind-out-file=/dev/null dotnet "$program" "$1" "$2" 2>&1 >/dev/null |
        awk '/Collected/ { print $NF }'
}

status=0
new=$(mktemp)
trap 'rm -f "$new"' EXIT
for workload in $workloads; do
    a=$(count "$workload" "$few")
    b=$(count "$workload" "$many")
    now=$(awk -v a="$a" -v b="$b" -v n="$((many - few))" -v rows="$rows" 'BEGIN { printf "%.3f", (b - a) / n / rows }')
    echo "$workload $now" >>"$new"
    was=$(awk -v name="$workload" '$1 == name { print $2 }' "$counts" 2>/dev/null || true)
    if [ -z "$was" ]; then
        echo "$workload: $now instructions a row, nothing committed to compare with"
        continue
    fi

    change=$(awk -v now="$now" -v was="$was" 'BEGIN { printf "%+.2f", (now / was - 1) * 100 }')
    echo "$workload: $now instructions a row, $change % against $was"
    if awk -v c="$change" 'BEGIN { exit !(c > 2 || c < -2) }'; then
        echo "$workload: changed by more than 2 %"
        status=1
    fi
done

if [ "${1:-}" = "--update" ]; then
    cp "$new" "$counts"
    chmod 644 "$counts"
    echo "written to $counts"
    exit 0
fi

exit "$status"
