import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import type { BudgetDocument } from '@/budget/document'
import { disclosure, readText } from '../../fixtures/documents'

const trials = 200

/** Printed cells that hold an amount or a weight, over all tables. */
function listCells({ meanings, sheets }: BudgetDocument): { line: number, cell: number }[] {
  const tables = meanings.flatMap(({ sides }) => sides.flatMap(({ columns, rows }) => rows.flatMap(row => columns.flatMap(({ key, cell }) =>
    row.amounts[key] == null ? [] : [{ line: row.line, cell: row.cells?.[key] ?? cell }]))))
  const funds = sheets.flatMap(sheet => Object.values(sheet.funds).flatMap(figure => figure?.amount ? [figure.place] : []))
  const weights = sheets.flatMap(({ indicators }) => indicators.flatMap(({ line, cells }) => cells.weight === undefined ? [] : [{ line, cell: cells.weight }]))
  return [...tables, ...funds, ...weights]
}

/** Always the same numbers below 1. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

it(`loses a relation on its line, when one of ${trials} printed figures is changed`, { timeout: 120_000 }, () => {
  const lines = new TextDecoder().decode(disclosure).split('\n')
  const document = readText(lines.join('\n'))
  const before = new Map(runChecks(document).map(({ id, outcome }) => [id, outcome]))
  const cells = listCells(document)
  const random = makeRandom(7)
  const missed: string[] = []
  let failing = 0
  for (let trial = 0; trial < trials; trial++) {
    const { line, cell } = cells[Math.floor(random() * cells.length)]!
    const row = lines[line - 1]!.split('\t')
    const printed = row[cell]!
    const digits = [...printed].flatMap((character, index) => /\d/.test(character) ? [index] : [])
    const at = digits[Math.floor(random() * digits.length)]!
    row[cell] = printed.slice(0, at) + String((Number(printed[at]) + 1 + Math.floor(random() * 9)) % 10) + printed.slice(at + 1)
    const changed = runChecks(readText([...lines.slice(0, line - 1), row.join('\t'), ...lines.slice(line)].join('\n')))
    const touched = changed.filter(result => result.lines.includes(line))
    if (touched.some(({ id, outcome }) => outcome === 'fails' && before.get(id) !== 'fails')) failing++
    else if (!touched.some(({ id, outcome }) => outcome === 'holdsWithinRounding' && before.get(id) === 'holds')) missed.push(`第 ${line} 行 ${printed} → ${row[cell]}`)
  }
  const share = Math.floor((trials - missed.length) / trials * 1000) / 10
  console.log(`→ ${share}% of ${trials} changed figures noticed, ${failing} by a relation that fails; unnoticed: ${missed.join(', ') || 'none'}`)
  expect(share).toBeGreaterThan(95)
})
