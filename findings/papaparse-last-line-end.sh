#!/usr/bin/env bash
# papaparse 5.7.1, delimiter left to be guessed.
#
# What happens: rows with tabs between cells and commas inside amounts (1,234.50) are split at the
# commas as soon as the file ends with a line end. The empty text after the last line end counts as a
# row of one field; the guess takes the delimiter whose field count varies least, and a step from three
# fields to one is less than one from four to one. So the delimiter with fewer columns wins, in every
# file that ends as files do. No error is reported. `skipEmptyLines: true` or the missing line end gives
# the tab again.
#
# Why it surprises: four equal columns by tab look like the best guess, and a last line end carries no
# data; nobody expects it to choose the delimiter.
#
# Who meets it: whoever opens tables of money, copied from a spreadsheet as text, without saying what
# divides the cells: 1,234.50 becomes two cells, and no column is where it was.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund papaparse@5.7.1

cat >guess.mjs <<'JS'
import Papa from 'papaparse'

const text = [
  '201\tA\t1,234.50\t1,000.00',
  '208\tB\t2,345.60\t2,000.00',
  '210\tC\t3,456.70\t3,000.00',
].join('\n')
const show = (name, input, options) => {
  const { meta, data, errors } = Papa.parse(input, options)
  const delimiter = JSON.stringify(meta.delimiter)
  console.log(`${name}: ${delimiter}, ${data[0].length} cells, ${errors.length} errors`)
}
show('no line end', text)
show('line end', `${text}\n`)
show('line end, empty lines skipped', `${text}\n`, { skipEmptyLines: true })
JS

seen=$(node guess.mjs)
printf '%s\n' "$seen"

expected='no line end: "\t", 4 cells, 0 errors
line end: ",", 3 cells, 0 errors
line end, empty lines skipped: "\t", 4 cells, 0 errors'
if [ "$seen" != "$expected" ]; then
  echo "Changed: the guess of the delimiter no longer depends on the last line end." >&2
  exit 1
fi
