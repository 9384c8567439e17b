import { expect, test } from 'vitest'
import { correctDocument, repeatCorrection, undoCorrection } from '@/app/library/correctDocument'
import { identifyEdition } from '@/document/edition'
import { validateBudget } from '@/document/validate'
import { officeOf2025 } from '../../fixtures/otherUnits'

const document = officeOf2025()
const asRead = { unit: document.unit.name, year: document.year, kind: 'budget' } as const

test('a document that needs no correction stays as it is', () => {
  expect(correctDocument(document, asRead)).toBe(document)
})

test('each correction is said, is another edition, and remains valid budget JSON', () => {
  const corrected = correctDocument(document, { ...asRead, year: 2026, kind: 'finalAccount' })
  expect([corrected.year, corrected.kind, corrected.unit.name]).toEqual([
    2026,
    'finalAccount',
    document.unit.name,
  ])
  const added = corrected.diagnostics.slice(document.diagnostics.length)
  expect(added.map(({ level, message }) => [level, message])).toEqual([
    ['note', '年度由打开的人更正为“2026”，从文件里读到的是“2025”。'],
    ['note', '文种由打开的人更正为“决算”，从文件里读到的是“预算”。'],
  ])
  expect(identifyEdition(corrected).edition).not.toBe(identifyEdition(document).edition)
  expect(validateBudget(JSON.parse(JSON.stringify(corrected)))).toHaveProperty('document')
  expect(correctDocument(corrected, asRead)).not.toHaveProperty('kind')
})

test('a document is as it was read without its corrections, in however many steps', () => {
  expect(undoCorrection(document)).toBe(document)
  const once = correctDocument(document, { ...asRead, unit: '某市“文化”局', kind: 'finalAccount' })
  const twice = correctDocument(once, { unit: '某市文旅局', year: 2026, kind: 'adjustedBudget' })
  for (const { unit, year, kind } of [once, twice].map(undoCorrection))
    expect([unit.name, year, kind]).toEqual([document.unit.name, document.year, document.kind])
})

test('a newer reading has what was put right, and says the rest as it reads it', () => {
  const before = correctDocument(document, { ...asRead, year: 2026 })
  const newer = { ...document, unit: { ...document.unit, name: '某市文旅局' } }
  const { unit, year, kind } = repeatCorrection(newer, before)
  expect([unit.name, year, kind]).toEqual(['某市文旅局', 2026, undefined])
  expect(repeatCorrection(newer, document)).toBe(newer)
})
