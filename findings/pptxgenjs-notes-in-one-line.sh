#!/usr/bin/env bash
# pptxgenjs 4.0.1, speaker notes.
#
# What happens: text of two lines becomes two paragraphs on a slide (addText), and in its notes (addNotes)
# one paragraph with a raw line break inside the text run. White space in a run is no break: presenting
# programs show the notes as one line.
#
# Why it surprises: both take the same text, and the break is in the file, so a test that reads the notes
# back as text finds it.
#
# Who meets it: whoever writes notes of several sentences or sources for the one who speaks.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 jszip@3.10.2

cat >write.cjs <<'JS'
const JSZip = require('jszip')
const Presentation = require('pptxgenjs')

async function main() {
  const file = new Presentation()
  const slide = file.addSlide()
  slide.addText('first\nsecond', { x: 1, y: 1, w: 6, h: 3 })
  slide.addNotes('first\nsecond')
  const zip = await JSZip.loadAsync(await file.write({ outputType: 'nodebuffer' }))
  for (const [name, path] of [['slide', 'ppt/slides/slide1.xml'], ['notes', 'ppt/notesSlides/notesSlide1.xml']]) {
    const xml = await zip.file(path).async('string')
    const runs = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    console.log(`${name}: ${JSON.stringify(runs.filter(text => /first|second/.test(text)))}`)
  }
}
void main()
JS

expected='slide: ["first","second"]
notes: ["first\r\nsecond"]'
seen=$(node write.cjs 2>&1)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "Behaviour has changed; expected:"; echo "$expected"; exit 1; }
