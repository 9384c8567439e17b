#!/usr/bin/env bash
# @tanstack/table-core 9.2.4, sorted row model, the sort function chosen by the library ("auto").
#
# What happens: for decimals held as text, the library chooses its alphanumeric order. That one reads
# digits between other characters as whole numbers, as in version numbers, and a minus as a character
# before them: -3.00 comes before -10.00; 1.5 stays before 1.05, since 05 is 5; and 1.10 comes after 1.9.
#
# Why it surprises: the choice is made for text "with numbers in it", and an amount is a number in all of
# it. Positive amounts with two decimals come out right, so tests with such figures pass.
#
# Who meets it: whoever keeps money as exact decimal text, to keep it from floats, and sorts by it.
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
    columns: [{ id: 'amount', accessorFn: row => row.amount }],
    initialState: { sorting: [{ id: 'amount', desc: false }] },
  })
  return table.getSortedRowModel().flatRows.map(({ original }) => original.amount)
}
console.log(`negative: ${sort(['2.00', '-10.00', '-3.00', '0.00']).join(' ')}`)
console.log(`decimals: ${sort(['1.10', '1.9', '1.5', '1.05']).join(' ')}`)
console.log(`two decimals: ${sort(['12.50', '3.07', '3.70', '0.00']).join(' ')}`)
JS

seen=$(node sort.mjs)
printf '%s\n' "$seen"

expected='negative: -3.00 -10.00 0.00 2.00
decimals: 1.5 1.05 1.9 1.10
two decimals: 0.00 3.07 3.70 12.50'
if [ "$seen" != "$expected" ]; then
  echo "Changed: decimals held as text are sorted otherwise." >&2
  exit 1
fi
