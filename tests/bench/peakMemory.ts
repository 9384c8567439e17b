import { existsSync, readFileSync } from 'node:fs'
import { resourceUsage } from 'node:process'

const status = '/proc/self/status'

/** The most memory that this process took, in bytes; Linux counts the parent's in its usage. */
export function measurePeak(): number {
  const written = existsSync(status) ? readFileSync(status, 'utf8') : ''
  const kilobytes = /VmHWM:\s+(\d+)/.exec(written)?.[1]
  return (kilobytes === undefined ? resourceUsage().maxRSS : Number(kilobytes)) * 1024
}
