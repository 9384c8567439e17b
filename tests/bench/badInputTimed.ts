import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { argv, stdout } from 'node:process'
import { readFiles } from '@/reading/readFiles'
import { measurePeak } from './peakMemory'

// A process of its own: reads one file, and prints the time and the most memory that it took.
const path = argv[2] ?? ''
const start = performance.now()
const [result] = await readFiles([
  { file: basename(path), load: () => ({ bytes: readFileSync(path), sha256: null }) },
])
stdout.write(
  JSON.stringify({
    time: performance.now() - start,
    peak: measurePeak(),
    says: result?.outcome === 'refused' ? result.problems[0]?.reason : result?.outcome,
  }),
)
