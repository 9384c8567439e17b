#!/usr/bin/env bash
# echarts 6.1.0, sankey.
#
# What happens: nodes of one column, without links between them, get heights but no place across: the
# library divides the width by the number of the other columns, which is 0. Every path is empty, every
# label stands at "NaN", and there is no warning. With one link the same nodes stand.
#
# Why it surprises: a node may have a value of its own, and the library does give each its height by it;
# a chart of one level looks like the simplest case, and an empty picture like missing data.
#
# Who meets it: whoever draws flows of documents of which some print one level only.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0

cat >draw.mjs <<'JS'
import { init } from 'echarts'

function draw(links) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 300 })
  const data = [{ name: 'wages', value: 3 }, { name: 'goods', value: 1 }]
  chart.setOption({ animation: false, series: [{ type: 'sankey', data, links }] })
  const svg = chart.renderToSVGString()
  chart.dispose()
  const paths = [...svg.matchAll(/<path d="([^"]*)"/g)]
  const empty = paths.filter(([, shape]) => shape === '').length
  const lost = svg.split('NaN').length - 1
  return `${paths.length} paths, ${empty} empty; ${lost} places NaN`
}

console.log('no link: ', draw([]))
console.log('one link:', draw([{ source: 'wages', target: 'goods', value: 1 }]))
JS

expected='no link:  2 paths, 2 empty; 2 places NaN
one link: 3 paths, 0 empty; 0 places NaN'
seen=$(node draw.mjs 2>&1)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "Behaviour has changed; expected:"; echo "$expected"; exit 1; }
