import { renameSync } from 'node:fs'
import { factColumns } from '@/budget/facts/fact'

const sqlTypes = { string: 'VARCHAR', integer: 'BIGINT' } as const
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Turns a CSV file of facts into Parquet: codes stay text, money whole 分 in 64 bits. */
export async function writeParquet({
  csv,
  parquet,
}: {
  readonly csv: string
  readonly parquet: string
}): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const types = factColumns.map(({ name, type }) => `${quote(name)}: ${quote(sqlTypes[type])}`)
  const aside = `${parquet}.${process.pid}.rows`
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(
      `COPY (SELECT * FROM read_csv(${quote(csv)}, header = true, auto_detect = false,
         delim = ',', quote = '"', escape = '"', new_line = '\\r\\n',
         columns = {${types.join(', ')}}))
       TO ${quote(aside)} (FORMAT parquet, COMPRESSION snappy)`,
    )
    renameSync(aside, parquet)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
