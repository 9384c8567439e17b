import type { BudgetDocument } from '@/document/document'
import { identifyEdition } from '@/document/edition'
import { factColumns } from '@/budget/facts/fact'
import { listFacts } from '@/budget/facts/listFacts'
import { countOutcomes } from './countOutcomes'
import { buildFlatCsv } from '@/exporting/flatTable'

/** What `Fact` always has; all else may be blank. */
const always = new Set(['document', 'edition', 'unit', 'year', 'kind'])
const types = { string: 'String', integer: 'Int64' } as const

const createTable = `CREATE TABLE IF NOT EXISTS facts (${factColumns
  .map(({ name, type }) =>
    always.has(name) ? `${name} ${types[type]}` : `${name} Nullable(${types[type]})`,
  )
  .join(', ')}) ENGINE = MergeTree ORDER BY (year, unit, edition)`

const addColumns = `ALTER TABLE facts ${factColumns
  .flatMap(({ name, type }, index) => {
    const before = factColumns[index - 1]?.name
    return always.has(name) || before === undefined
      ? []
      : [`ADD COLUMN IF NOT EXISTS ${name} Nullable(${types[type]}) AFTER ${before}`]
  })
  .join(', ')}`

/**
 * Sends facts to ClickHouse over HTTP, into the table `facts` that it makes where there is none;
 * editions that are there already are left as they are. Throws an Error with the server's words.
 */
export async function sendFacts(
  url: string,
  documents: AsyncIterable<BudgetDocument>,
): Promise<{ documents: number; rows: number; known: number }> {
  await ask(url, createTable)
  // A table of an earlier version has not all columns.
  await ask(url, addColumns)
  const there = new Set((await ask(url, 'SELECT DISTINCT edition FROM facts')).split('\n'))
  const sent = { documents: 0, rows: 0, known: 0 }
  for await (const document of documents) {
    if (there.has(identifyEdition(document).edition)) {
      sent.known += 1
      continue
    }
    const facts = listFacts(document, countOutcomes(document))
    const csv = buildFlatCsv({
      columns: factColumns,
      rows: facts.map(markBlanks),
      header: false,
    })
    await ask(url, `INSERT INTO facts FORMAT CSV\n${csv}`)
    sent.documents += 1
    sent.rows += facts.length
  }
  return sent
}

/** A blank is \N: an empty cell would be zero or an empty text (18.16). */
const markBlanks = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? '\\N'])) as Row

async function ask(url: string, body: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text.split('\n', 1)[0])
  return text
}
