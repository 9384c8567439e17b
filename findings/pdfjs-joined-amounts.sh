#!/usr/bin/env bash
# pdfjs-dist 5.6.205, getTextContent with default options; the page is made by pdf-lib 1.17.1.
#
# What happens: texts that a page draws one by one come back joined in one item where they stand close,
# with a blank or with nothing between them. Two amounts of 10 points in neighbouring cells, six points
# apart, are the item "100.00 200.00"; half a point apart they are "100.00200.00". Only from a gap of
# about the size of the letters on are they items of their own, with a blank as an item between.
#
# Why it surprises: an item has a position and a width, so it looks like what one command has drawn, and
# a table is read by putting items into columns. The item spans both columns; its place says where the
# first begins, and nothing says where the second does.
#
# Who meets it: whoever reads tables with narrow columns: amounts are right-aligned, so a wide one stands
# close to the line and to what follows it. The list of drawing commands (getOperatorList) has them apart.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pdfjs-dist@5.6.205 pdf-lib@1.17.1

cat >joined.mjs <<'JS'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The items of a page on which two amounts of 10 points are drawn so many points apart. */
async function readApart(gap) {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  const page = made.addPage([300, 100])
  const at = { y: 50, size: 10, font }
  page.drawText('100.00', { ...at, x: 50 })
  page.drawText('200.00', { ...at, x: 50 + font.widthOfTextAtSize('100.00', 10) + gap })
  const pdf = await getDocument({ data: await made.save(), verbosity: 0 }).promise
  const { items } = await (await pdf.getPage(1)).getTextContent()
  return items.map(({ str }) => JSON.stringify(str)).join(' ')
}
for (const gap of [0.5, 2, 6, 10]) console.log(`${gap} points: ${await readApart(gap)}`)
JS

seen=$(node joined.mjs 2>/dev/null)
printf '%s\n' "$seen"

expected='0.5 points: "100.00200.00"
2 points: "100.00 200.00"
6 points: "100.00 200.00"
10 points: "100.00" " " "200.00"'
if [ "$seen" != "$expected" ]; then
  echo "Changed: texts drawn close to each other come back otherwise." >&2
  exit 1
fi
