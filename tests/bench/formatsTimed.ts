import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { argv, stdout } from 'node:process'
import { decodeUtf8 } from '@/cli/input'
import { detectContent } from '@/reading/formats/detect'
import type { RawDocument } from '@/reading/formats/raw'
import { readFiles } from '@/reading/readFiles'
import { type KnownFile, readRaw } from '@/reading/readRaw'
import { measurePeak } from './peakMemory'
import { readByPdfjs } from './pdfjsAlone'

/** What is printed of one file: times are of the processor, in milliseconds; memory in bytes. */
export interface Timed {
  readonly pages: number
  readonly cells: number
  /** Least time of one reading into raw tables and lines. */
  readonly reading: number
  /** Least time that pdf.js alone takes for text and operator lists; 0 for other formats. */
  readonly alone: number
  /** Most memory of the process when the file had been read and understood once. */
  readonly peak: number
}

// A process of its own: reads one file as its users do, then again and again, a PDF in turn with
// pdf.js alone.
const path = argv[2] ?? ''
const rounds = Number(argv[3] ?? 3)
const bytes = readFileSync(path)
const file = basename(path)
await readFiles([{ file, load: () => ({ bytes, sha256: null }) }], { decodeUtf8 })
const peak = measurePeak()
const detected = detectContent(bytes, file)
if ('refusal' in detected || detected.kind === 'json') throw new Error(`${file} is not read`)
const known: KnownFile = { bytes, kind: detected.kind, file, sha256: null }
const { raw } = await readRaw(known, { decodeUtf8 })
let [reading, alone] = [Infinity, Infinity]
for (let round = 0; round < rounds; round++) {
  if (known.kind === 'pdf') alone = Math.min(alone, await measure(() => readByPdfjs(bytes)))
  reading = Math.min(reading, await measure(() => readRaw(known, { decodeUtf8 })))
}
const timed: Timed = {
  pages: raw.places?.at(-1)?.page ?? 0,
  cells: countCells(raw),
  reading,
  alone: known.kind === 'pdf' ? alone : 0,
  peak,
}
stdout.write(JSON.stringify(timed))

function countCells({ tables }: RawDocument): number {
  return tables.reduce(
    (sum, { rows }) => sum + rows.reduce((own, { cells }) => own + cells.length, 0),
    0,
  )
}

/** Time of the processor: others share the machine. */
async function measure(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
