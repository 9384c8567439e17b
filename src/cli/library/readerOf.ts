import { closeSync, openSync, readSync } from 'node:fs'
import { quote } from './sql'

/** The header of facts is shorter than this. */
const headerBytes = 4096

/**
 * How DuckDB reads a file of facts, Parquet or CSV. The columns of CSV are named from its header,
 * as finding out how a file is written takes longer than to read a few rows of it.
 */
export function readerOf(path: string): string {
  if (!path.endsWith('.csv')) return `read_parquet(${quote(path)})`
  const columns = readHeader(path)
  const file = `${quote(path)}, header = true`
  return columns === null
    ? `read_csv(${file}, all_varchar = true)`
    : `read_csv(${file}, auto_detect = false, delim = ',', quote = '"', escape = '"',
        columns = {${columns.map(name => `${name}: 'VARCHAR'`).join(', ')}})`
}

/** Names of the columns, as `npm run facts` writes them; `null` where a header looks otherwise. */
function readHeader(path: string): readonly string[] | null {
  const buffer = Buffer.alloc(headerBytes)
  const file = openSync(path, 'r')
  try {
    const text = buffer.toString('utf8', 0, readSync(file, buffer))
    const line = /^\uFEFF?([a-z_\d]+(?:,[a-z_\d]+)*)\r?\n/.exec(text)?.[1]
    const names = line?.split(',') ?? []
    return names.length > 0 && new Set(names).size === names.length ? names : null
  } finally {
    closeSync(file)
  }
}
