import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cells, line, writePdf } from '../fixtures/pdf'
import type { Figure } from './run'

const samples = '../shared/samples/pdf'

/** What `formatsTimed.ts` prints of one file. */
interface Timed {
  readonly pages: number
  readonly cells: number
  readonly reading: number
  readonly alone: number
  readonly peak: number
}

/**
 * Reading PDFs against what pdf.js alone takes, in the same process, to give text and operator
 * lists of the same file: other units' documents where they are, and one of 200 pages.
 */
export default function measure(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'budget-bench-'))
  try {
    const long = join(folder, 'long.pdf')
    writeFileSync(long, writeLongPdf())
    const files = existsSync(samples) ? readdirSync(samples).map(name => join(samples, name)) : []
    const timed = files.map(file => time(file))
    const sum = (pick: (one: Timed) => number) => timed.reduce((all, one) => all + pick(one), 0)
    const seconds = sum(one => one.reading) / 1000
    const whole = time(long)
    return [
      ...(timed.length === 0
        ? []
        : [
            { name: 'pages of PDF', value: sum(one => one.pages) / seconds, unit: 'pages/s' },
            { name: 'cells of PDF', value: sum(one => one.cells) / seconds, unit: 'cells/s' },
            {
              name: 'all samples against pdf.js alone',
              value: sum(one => one.reading) / sum(one => one.alone),
              unit: 'times',
              expected: 'under 1.5',
            },
            {
              name: 'the slowest of them against pdf.js alone',
              value: Math.max(...timed.map(one => one.reading / one.alone)),
              unit: 'times',
              expected: 'under 1.5',
            },
            {
              name: 'most memory of a process that reads one',
              value: Math.max(...timed.map(one => one.peak)) / 1e6,
              unit: 'MB',
              expected: 'under 500',
            },
            { name: 'all samples by pdftotext -layout', value: timePdftotext(files), unit: 'ms' },
            { name: 'all samples', value: sum(one => one.reading), unit: 'ms' },
          ]),
      { name: 'a PDF of 200 pages', value: whole.reading, unit: 'ms' },
      {
        name: 'a PDF of 200 pages against pdf.js alone',
        value: whole.reading / whole.alone,
        unit: 'times',
        expected: 'under 1.5',
      },
      { name: 'memory for 200 pages', value: whole.peak / 1e6, unit: 'MB', expected: 'under 500' },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function time(file: string): Timed {
  const script = fileURLToPath(new URL('formatsTimed.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, file],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Timed
}

/** For the record; 0 where the program is not installed. */
function timePdftotext(files: readonly string[]): number {
  const start = performance.now()
  const statuses = files.map(
    file => spawnSync('pdftotext', ['-layout', file, '-'], { stdio: 'ignore' }).status,
  )
  return statuses.every(status => status === 0) ? performance.now() - start : 0
}

function writeLongPdf(): Uint8Array {
  const [top, rowHeight, rowCount] = [780, 20, 35]
  const edges = [60, 140, 300, 400, 500]
  const content = [
    ...Array.from({ length: rowCount + 1 }, (_, row) =>
      line(60, top - row * rowHeight, 500, top - row * rowHeight),
    ),
    ...edges.map(x => line(x, top, x, top - rowCount * rowHeight)),
    ...cells(
      edges,
      top,
      Array.from({ length: rowCount }, (_, row) => [
        `2010${10 + row}`,
        '一般公共服务支出',
        `${row},000.00`,
        '0.00',
      ]),
    ),
  ]
  return writePdf(Array.from({ length: 200 }, () => ({ content })))
}
