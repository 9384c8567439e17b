import { dirname } from 'node:path'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** A diff shows lines up to this width beside each other. */
const widest = 160

/**
 * JSON with short objects and arrays on one line, so that a diff of it can be read. Ends with a
 * newline.
 */
export function formatJson(value: unknown): string {
  return `${formatValue(value, '')}\n`
}

function formatValue(value: unknown, indent: string): string {
  const flat = JSON.stringify(value)
  if (value === null || typeof value !== 'object' || flat.length + indent.length <= widest)
    return flat
  const inner = `${indent} `
  const items = Array.isArray(value)
    ? value.map(item => formatValue(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${formatValue(item, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${items.map(item => inner + item).join(',\n')}\n${indent}${close}`
}

/** Writes a file whole or not at all: aside first, then renamed over the old one. */
export function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.part`
  try {
    writeFileSync(aside, content)
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}
