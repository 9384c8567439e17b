import { dirname } from 'node:path'
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'

/** A diff shows lines up to this width beside each other. */
const widest = 160

/** Text goes to disk in pieces of about this many characters: a large document is never one text. */
const pieceLength = 65_536

/**
 * Writes JSON, whole or not at all, with short objects and arrays on one line, so that a diff of it
 * can be read. Ends with a newline.
 */
export function writeJson(path: string, value: unknown): void {
  writeAside(path, aside => {
    const file = openSync(aside, 'w')
    try {
      let piece = ''
      formatValue(value, '', text => {
        piece += text
        if (piece.length < pieceLength) return
        writeSync(file, piece)
        piece = ''
      })
      writeSync(file, `${piece}\n`)
    } finally {
      closeSync(file)
    }
  })
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, content: string): void {
  writeAside(path, aside => writeFileSync(aside, content))
}

/** Aside first, then renamed over the old one. */
function writeAside(path: string, write: (aside: string) => void): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.part`
  try {
    write(aside)
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

function formatValue(value: unknown, indent: string, put: (text: string) => void): void {
  if (value === null || typeof value !== 'object' || roomLeft(value, widest - indent.length) >= 0)
    return put(JSON.stringify(value))
  const inner = `${indent} `
  const isList = Array.isArray(value)
  let mark = isList ? '[' : '{'
  for (const [key, item] of isList ? value.entries() : Object.entries(value)) {
    if (item === undefined && !isList) continue
    put(`${mark}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`)
    formatValue(item, inner, put)
    mark = ','
  }
  put(`\n${indent}${isList ? ']' : '}'}`)
}

/** Characters of a room that JSON on one line leaves free; below zero where it does not fit. */
function roomLeft(value: unknown, room: number): number {
  if (value === null || typeof value !== 'object') return room - JSON.stringify(value).length
  const isList = Array.isArray(value)
  let left = room - 2
  let isFirst = true
  for (const [key, item] of isList ? value.entries() : Object.entries(value)) {
    if (left < 0) return left
    if (item === undefined && !isList) continue
    if (!isList) left -= JSON.stringify(key).length + 1
    left = roomLeft(item, left - (isFirst ? 0 : 1))
    isFirst = false
  }
  return left
}
