import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHolding } from '@/budget/library/buildHolding'
import { listEntries } from '@/budget/library/listEntries'
import { matchesText } from '@/budget/library/shelf'
import { makeProvince, writeFacts } from '../fixtures/province'
import type { Figure } from './run'

const sizes = [1000, 10_000] as const
const seed = 9

/** Adding up generated provinces by DuckDB, one more document, and a filter over 10,000 entries. */
export default function measure(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'budget-lens-'))
  try {
    const builds = sizes.map(documents => build(folder, documents))
    const [small, large] = builds as [Built, Built]
    const growth = large.full / large.rows / (small.full / small.rows)
    return [
      ...builds.flatMap(({ documents, full, update }) => [
        { name: `all of ${documents} documents`, value: full, unit: 's' },
        { name: `one more beside ${documents}`, value: update, unit: 's' },
      ]),
      {
        name: 'time a fact, 10,000 to 1,000',
        value: growth,
        unit: '',
        expected: 'about 1 or less',
      },
      {
        name: 'one more, of a build of 10,000',
        value: (100 * large.update) / large.full,
        unit: '%',
        expected: 'of 100,000 under 2',
      },
      ...measureFilter(),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Built {
  readonly documents: number
  readonly rows: number
  /** Seconds. */
  readonly full: number
  readonly update: number
}

function build(folder: string, documents: number): Built {
  const name = join(folder, String(documents))
  const rows = writeFacts(`${name}.csv`, makeProvince({ documents, seed }))
  writeFacts(`${name}-one.csv`, makeProvince({ documents: 1, seed }))
  const aggregate = (facts: string) => {
    const { stdout } = spawnSync(
      'npx',
      ['tsx', 'src/cli/aggregate.ts', facts, '--out', name, '--state', `${name}.duckdb`],
      { encoding: 'utf8' },
    )
    return Number(/([\d.]+) 秒/.exec(stdout)?.[1])
  }
  return {
    documents,
    rows,
    full: aggregate(`${name}.csv`),
    update: aggregate(`${name}-one.csv`),
  }
}

function measureFilter(): Figure[] {
  const entries = listEntries([...makeProvince({ documents: 10_000, seed })])
  const timed = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now()
        work()
        return performance.now() - start
      }),
    )
  return [
    {
      name: 'a filter by words over 10,000 entries',
      value: timed(() => entries.filter(entry => matchesText(entry, '水务局 监测'))),
      unit: 'ms',
      expected: 'under 33',
    },
    {
      name: 'sums of 10,000 documents in memory',
      value: timed(() => buildHolding(entries)),
      unit: 'ms',
    },
  ]
}
