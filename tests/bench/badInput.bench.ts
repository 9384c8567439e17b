import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { badFiles } from '../fixtures/badFiles'
import { withBundle } from './bundle'
import { largeFiles } from './largeFiles'
import type { Figure } from './run'

/** What `badInputTimed.ts` prints of one file. */
interface Timed {
  readonly time: number
  readonly peak: number
  readonly says: string
}

/** Files that are damaged, locked or made to fill memory, and large ones, each in its process. */
export default function measure(): Promise<Figure[]> {
  return withBundle(new URL('badInputTimed.ts', import.meta.url), async ({ folder, run }) => {
    const time = (name: string, bytes: Uint8Array) => {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      return run<Timed>(file)
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
  })
}
