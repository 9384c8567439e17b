import { readFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { measurePeak } from './peakMemory'

// A process of its own: reads one file in turn with pdf.js alone, and prints times in milliseconds.
const bytes = readFileSync(argv[2] ?? '')
const rounds = 3
await readPdfFile(bytes, {})
const peak = measurePeak()
const { raw } = await readPdfFile(bytes, {})
const times = { reading: Infinity, alone: Infinity }
for (let round = 0; round < rounds; round++) {
  times.alone = Math.min(times.alone, await measure(readAlone))
  times.reading = Math.min(times.reading, await measure(() => readPdfFile(bytes, {})))
}
stdout.write(
  JSON.stringify({
    pages: raw.places?.at(-1)?.page ?? 0,
    cells: raw.tables.reduce(
      (sum, { rows }) => sum + rows.reduce((own, row) => own + row.cells.length, 0),
      0,
    ),
    ...times,
    peak,
  }),
)

async function measure(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Text and operator lists of all pages, and nothing made of them. */
async function readAlone(): Promise<void> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
}
