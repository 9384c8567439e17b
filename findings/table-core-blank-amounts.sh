#!/usr/bin/env bash
# @tanstack/table-core 9.2.4, sorted row model, the sort function chosen by the library ("auto").
#
# What happens: `null` in a column of numbers is sorted as if it were 0, between the negative and the
# positive amounts. `sortUndefined: 'last'` does not move it: that option looks at `undefined` alone.
#
# Why it surprises: the option reads as "where do missing values go", and data from JSON has no
# `undefined` but only `null`. Rows without a figure look sorted, and nothing says that they are not.
#
# Who meets it: whoever sorts amounts of which some are blank and some negative (refunds, write-downs).
# Hand out `undefined` from the accessor.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @tanstack/table-core@9.2.4

cat >sort.mjs <<'JS'
import {
  constructTable,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
})
function sort(values) {
  const table = constructTable({
    features,
    data: values.map(amount => ({ amount })),
    columns: [{ id: 'amount', accessorFn: row => row.amount, sortUndefined: 'last' }],
    initialState: { sorting: [{ id: 'amount', desc: false }] },
  })
  return table.getSortedRowModel().flatRows.map(({ original }) => String(original.amount))
}
console.log(`null: ${sort([5, null, -3, 2, null, -1]).join(' ')}`)
console.log(`undefined: ${sort([5, undefined, -3, 2, undefined, -1]).join(' ')}`)
JS

seen=$(node sort.mjs)
printf '%s\n' "$seen"

expected='null: -3 -1 null null 2 5
undefined: -3 -1 2 5 undefined undefined'
if [ "$seen" != "$expected" ]; then
  echo "Changed: blank amounts have a place of their own." >&2
  exit 1
fi
