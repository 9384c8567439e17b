#!/usr/bin/env bash
# prettier 3.10.1, default options, one TypeScript file of one statement.
#
# What happens: `prettier --write` formats a file, and `prettier --check` right after it calls the
# same file unformatted. A second --write changes it again; only then does --check pass.
#
# Why it surprises: --write followed by --check is how most projects adopt a formatter and hold it
# in CI, and one pass is taken to be a fixed point. It is not for a chain of calls whose last
# argument returns an object that stood on one line: the first pass breaks the object and the
# chain; the second finds a broken object and puts the chain back on one line.
#
# Who meets it: whoever formats a whole code base in one commit. 36 of our 1,010 files needed the
# second run, so the commit that only formats is made by running --write until --check passes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund prettier@3.10.1

cat >sample.ts <<'TS'
export const parts = rows.slice(1, -1).map(({ code, name }): Part => ({ code, name, amount: total, share: null, level: "item" }));
TS

check() { npx prettier --check sample.ts >/dev/null 2>&1 && echo formatted || echo unformatted; }

npx prettier --write sample.ts >/dev/null
first=$(head -n 1 sample.ts)
afterFirst=$(check)
npx prettier --write sample.ts >/dev/null
second=$(head -n 1 sample.ts)
afterSecond=$(check)

echo "first line after one run:  $first"
echo "--check after one run:     $afterFirst"
echo "first line after two runs: $second"
echo "--check after two runs:    $afterSecond"

[ "$first" = 'export const parts = rows' ]
[ "$afterFirst" = unformatted ]
[ "$second" = 'export const parts = rows.slice(1, -1).map(({ code, name }): Part => ({' ]
[ "$afterSecond" = formatted ]
