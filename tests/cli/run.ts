import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Command = 'read' | 'check' | 'facts' | 'aggregate' | 'readingReport'
const argumentsOf = (command: Command, given: readonly string[]) => [
  '--import',
  'tsx',
  `src/cli/${command}.ts`,
  ...given,
]

/** Runs a command of `src/cli` as a user does; gives back its exit status and what it printed. */
export function run(command: Command, ...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsOf(command, given), {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Runs a command as `run` does, while a server of the test answers it. */
export async function runAside(command: Command, ...given: string[]) {
  const child = spawn(process.execPath, argumentsOf(command, given))
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const status = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { status, stdout, stderr }
}

/** Runs a command whose output nobody reads; gives back its exit status and its errors. */
export async function runIntoClosedPipe(command: Command, ...given: string[]) {
  const child = spawn(process.execPath, argumentsOf(command, given))
  child.stdout.destroy()
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const status = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { status, stderr }
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
