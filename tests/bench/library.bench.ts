import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildHolding } from '@/budget/library/buildHolding'
import { listEntries } from '@/budget/library/listEntries'
import { matcherOf } from '@/budget/library/shelf'
import { makeProvince, writeFacts } from '../fixtures/province'
import { type Bundled, withBundle } from './bundle'
import type { Figure } from './run'

const sizes = [1000, 10_000] as const
const seed = 9
/** Builds of 10,000 documents and one more document beside them, in turn. */
const rounds = 5

/** Adding up generated provinces by DuckDB, one more document, and a filter over 10,000 entries. */
export default function measure(): Promise<Figure[]> {
  return withBundle(new URL('libraryTimed.ts', import.meta.url), bundled => {
    const [small] = measureBuilds(bundled, sizes[0], 1)
    const builds = measureBuilds(bundled, sizes[1], rounds)
    const of = (key: keyof Build) => median(builds.map(build => build[key]))
    const growth = of('full') / of('rows') / ((small?.full ?? NaN) / (small?.rows ?? NaN))
    return [
      { name: 'all of 1,000 documents, processor', value: small?.full ?? NaN, unit: 's' },
      { name: 'all of 10,000, processor', value: of('full'), unit: 's' },
      { name: 'one more beside 10,000, processor', value: of('update'), unit: 's' },
      {
        name: 'processor a fact, 10,000 to 1,000',
        value: growth,
        unit: '',
        expected: 'about 1 or less',
      },
      {
        name: 'one more, of a build of 10,000: processor',
        value: 100 * median(builds.map(({ full, update }) => update / full)),
        unit: '%',
        expected: 'under 2',
      },
      {
        name: 'one more, of a build of 10,000: clock',
        value: 100 * median(builds.map(({ fullClock, updateClock }) => updateClock / fullClock)),
        unit: '%',
      },
      ...measureFilter(),
    ]
  })
}

/** Seconds of the processor and of the clock, and facts. */
interface Build {
  readonly rows: number
  readonly full: number
  readonly update: number
  readonly fullClock: number
  readonly updateClock: number
}

function measureBuilds({ folder, run }: Bundled, documents: number, times: number): Build[] {
  const name = join(folder, String(documents))
  const rows = writeFacts(`${name}.csv`, makeProvince({ documents, seed }))
  writeFacts(`${name}-one.csv`, makeProvince({ documents: 1, seed }))
  return Array.from({ length: times }, (_, round) => {
    const out = `${name}-${round}`
    const aggregate = (facts: string) =>
      run<{ readonly seconds: number; readonly busy: number }>(facts, out, `${out}.duckdb`)
    const [full, update] = [aggregate(`${name}.csv`), aggregate(`${name}-one.csv`)]
    rmSync(out, { recursive: true })
    return {
      rows,
      full: full.busy,
      update: update.busy,
      fullClock: full.seconds,
      updateClock: update.seconds,
    }
  })
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN

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
      value: timed(() => entries.filter(matcherOf('水务局 监测'))),
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
