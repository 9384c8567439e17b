import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { decodeUtf8 } from '@/cli/utf8'
import { readDocument } from '@/reading'
import { disclosure } from '../fixtures/documents'
import type { Figure } from './run'

const copies = Math.ceil(10_000_000 / disclosure.length)

/** Reading this document again and again, and one of 10 MB made of it; the best of several runs, as others share the machine. */
export default function measure(): Figure[] {
  const single = best(15, () => repeat(40, () => read(disclosure))) / 40
  const large = Buffer.concat(Array.from({ length: copies }, () => disclosure))
  const whole = best(5, () => read(large))
  const memory = measureMemory()
  return [
    { name: 'documents read', value: 1000 / single, unit: 'documents/s' },
    { name: 'this document', value: disclosure.length / 1000 / single, unit: 'MB/s', expected: 'over 20' },
    { name: 'concatenated to 10 MB', value: large.length / 1000 / whole, unit: 'MB/s', expected: 'over 20' },
    { name: 'memory for 10 MB, over that of an idle process', value: memory, unit: 'times the input', expected: 'under 20' },
  ]
}

/** As the command reads it. */
function read(bytes: Uint8Array): void {
  readDocument({ bytes, file: 'test.md', decodeUtf8 })
}

/** Peak resident memory of a process of its own that reads the 10 MB once, less that of one that reads one copy. */
function measureMemory(): number {
  const script = fileURLToPath(new URL('peak.ts', import.meta.url))
  const peak = (count: number) => Number(spawnSync(process.execPath, ['--import', 'tsx', script, String(count)], { encoding: 'utf8' }).stdout)
  return (peak(copies) - peak(1)) * 1024 / (copies * disclosure.length)
}

function best(runs: number, work: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }))
}

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time++) work()
}
