import { argv, cpuUsage, stdout } from 'node:process'
import { aggregateFacts } from '@/cli/library/aggregateFacts'

// A process of its own: adds facts up as the command does, and prints what it took as JSON. To load
// the engine does not count.
await import('@duckdb/node-api')
const [, , facts = '', out = '', state = ''] = argv
const [start, before] = [performance.now(), cpuUsage()]
await aggregateFacts({ paths: [facts], gone: [], out, state, memory: '1GB' })
const { user, system } = cpuUsage(before)
stdout.write(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    busy: (user + system) / 1e6,
  }),
)
