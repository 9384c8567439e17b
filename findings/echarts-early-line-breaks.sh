#!/usr/bin/env bash
# echarts 6.1.0 beside 5.6.0, `overflow: 'break'`, Node with a text measure of its own.
#
# What happens: where lines are broken, every character outside ASCII counts as wide as 国, whatever
# `measureText` says of it. Cyrillic, Greek and accented Latin letters, the minus sign and the middle
# dot are about half as wide, so a label of 154 px that fits its room of 160 is broken into two
# lines. 6.0.0 does the same; 5.6.0 measures each character and leaves the label whole.
#
# Why it surprises: the library measures the same text rightly when it places it, and a measure
# handed over by setPlatformAPI is asked for every ASCII character, but for no other besides 国.
#
# Who meets it: whoever shows labels in Russian, Greek or German in a limited width, on a page or
# without one, after moving from 5 to 6. Chinese letters are as wide as 国 and hide it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund new@npm:echarts@6.1.0 old@npm:echarts@5.6.0

cat >lines.cjs <<'JS'
// The lines that a label of a bar is broken into; each letter is 7 px wide, and 国 is 14.
const echarts = require(process.argv[2])
echarts.setPlatformAPI({
  measureText: text => ({ width: text === '国' ? 14 : 7 * text.length }),
})

function linesOf(formatter) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 })
  chart.setOption({
    animation: false,
    xAxis: { type: 'category', data: [''] },
    yAxis: { show: false },
    series: [
      {
        type: 'bar',
        data: [1],
        label: { show: true, formatter, fontSize: 14, width: 160, overflow: 'break' },
      },
    ],
  })
  const lines = [...chart.renderToSVGString().matchAll(/<text[^>]*>([^<]+)<\/text>/g)]
  chart.dispose()
  return lines.map(([, line]) => line).join(' | ')
}

for (const text of ['Expenditure for roads', 'Расходы на образование', 'Gebühr für Müllabfuhr'])
  console.log(linesOf(text))
JS

before=$(node lines.cjs old)
now=$(node lines.cjs new)
printf '5.6.0\n%s\n\n6.1.0\n%s\n' "$before" "$now"

whole='Expenditure for roads
Расходы на образование
Gebühr für Müllabfuhr'
broken='Expenditure for roads
Расходы на  | образование
Gebühr für  | Müllabfuhr'
if [ "$before" != "$whole" ] || [ "$now" != "$broken" ]; then
  echo "Changed: the lines are no longer broken as described." >&2
  exit 1
fi
