import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { badFiles } from '../fixtures/badFiles'
import { bundle } from './bundle'
import { largeFiles } from './largeFiles'
import type { Figure } from './run'

/** What `badInputTimed.ts` prints of one file. */
interface Timed {
  readonly time: number
  readonly peak: number
  readonly says: string
}

/** Files that are damaged, locked or made to fill memory, and large ones, each in its process. */
export default async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'budget-bench-'))
  try {
    const script = await bundle(new URL('badInputTimed.ts', import.meta.url), folder)
    const time = (name: string, bytes: Uint8Array) => {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], {
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      return JSON.parse(stdout) as Timed
    }
    const figures: Figure[] = []
    for (const { name, make } of badFiles) {
      const { time: taken, peak, says } = time(name, await make())
      figures.push(
        { name, value: taken, unit: `ms  ${says}`, expected: 'under 2000' },
        { name: '  at most', value: peak / 1e6, unit: 'MB', expected: 'under 500' },
      )
    }
    const idle = time('idle.txt', new Uint8Array()).peak
    for (const { name, make } of largeFiles) {
      const bytes = make()
      const { time: taken, peak, says } = time(name, bytes)
      figures.push(
        { name, value: taken, unit: `ms  ${says}` },
        {
          name: '  memory, over that of an idle process',
          value: (peak - idle) / bytes.length,
          unit: 'times the file',
          expected: 'under 10',
        },
      )
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}
