import { argv, resourceUsage, stdout } from 'node:process'
import { readFileSync } from 'node:fs'
import { decodeUtf8 } from '@/cli/input'
import { readDocument } from '@/reading/readDocument'

// A process of its own: reads as the command does, and prints what was measured as JSON.
const [, , mode = 'time', file = '', copies = '1'] = argv
const one = readFileSync(file)
const whole = Buffer.concat(Array.from({ length: Number(copies) }, () => one))
stdout.write(
  JSON.stringify(
    mode === 'peak'
      ? peak()
      : {
          single:
            best(40, () => {
              repeat(40, () => {
                read(one)
              })
            }) / 40,
          whole: best(12, () => {
            read(whole)
          }),
        },
  ),
)

/** Peak resident memory in bytes after one reading. */
function peak(): { readonly peak: number } {
  read(whole)
  return { peak: resourceUsage().maxRSS * 1024 }
}

function read(bytes: Uint8Array): void {
  if (readDocument({ bytes, file: 'test.md', decodeUtf8 }).tables.length === 0)
    throw new Error('nothing was read')
}

function best(runs: number, work: () => void): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time++) work()
}
