import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { readIndex } from './describeShelf'
import { keepTables, prepareTables, takeIntoTables } from './tables'
import { writeShelf } from './writeShelf'

/** Bytes of facts that one thread takes in as fast as several. */
const smallBytes = 1e6
/** A log of more is put into the file of the state; what it holds is read at each start until then. */
const largestLog = '256KB'

interface AggregateRequest {
  /** Files of facts. */
  readonly paths: readonly string[]
  /** Editions that are taken out of what the state holds. */
  readonly gone: readonly string[]
  /** The folder of the files. */
  readonly out: string
  /**
   * The file of what is kept between two builds; empty where all is made anew each time. What few new
   * documents changed may stand in its log, `.wal`, beside it.
   */
  readonly state: string
  /** How much memory DuckDB may take. */
  readonly memory: string
}

/** What was written: whether only what is new, how many files, and their bytes. */
export interface Aggregated {
  readonly isUpdate: boolean
  /** Editions that were to be taken out and are not there. */
  readonly missing: readonly string[]
  readonly files: number
  readonly bytes: number
}

/** Adds facts up to the files of prepared sums, or brings those of an earlier build up to date. */
export async function aggregateFacts(request: AggregateRequest): Promise<Aggregated> {
  const { paths, gone, out, state, memory } = request
  const { DuckDBInstance } = await import('@duckdb/node-api')
  // A folder without an index has not the files of what the state holds already.
  const found = state && existsSync(state) ? readIndex(out) : null
  const isFew = found !== null && isSmall(paths)
  if (state) mkdirSync(dirname(state), { recursive: true })
  const instance = await DuckDBInstance.create(state || ':memory:', {
    memory_limit: memory,
    preserve_insertion_order: 'false',
    // Few rows: one thread, and into the log beside the file until that is large.
    ...(isFew && { threads: '1', checkpoint_threshold: largestLog }),
  })
  const connection = await instance.connect()
  try {
    if (isFew) await connection.run('PRAGMA disable_checkpoint_on_shutdown')
    const before = (await prepareTables(connection)) ? found : null
    const { missing } = await takeIntoTables(connection, { paths, gone, all: before === null })
    const written = await writeShelf(connection, { folder: out, before })
    await keepTables(connection)
    return { isUpdate: before !== null, missing, ...written }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Whether files hold facts of a few documents. */
function isSmall(paths: readonly string[]): boolean {
  const bytes = paths.map(path => statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  return bytes.reduce((sum, size) => sum + size, 0) < smallBytes
}
