import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a command of `src/cli` as a user does; gives back its exit status and what it printed. */
export function run(command: 'read' | 'check', ...given: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `src/cli/${command}.ts`, ...given],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

/** A folder of its own for one test. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'budget-'))
}

/** Writes a file into a new folder and gives its path. */
export function makeFile(name: string, content: string | Uint8Array): string {
  const path = join(makeFolder(), name)
  writeFileSync(path, content)
  return path
}
