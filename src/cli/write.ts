import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file whole or not at all: aside first, then renamed over the old one. */
export function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.part`
  try {
    writeFileSync(aside, content)
    renameSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}
