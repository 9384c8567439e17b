import { expect, test } from 'vitest'
import { findMeasure } from '@/budget/sideBySide/findMeasure'
import { measureDocument } from '@/budget/sideBySide/measureDocument'
import { functionalKey } from '@/budget/sideBySide/subjectMeasures'
import { subjectTree } from '@/budget/tree/tree'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const figureOf = (key: string) => {
  const figure = measureDocument(document).measures.get(key)?.figure
  if (!figure || figure.kind === 'absent' || !figure.provenance) throw new Error(`no figure ${key}`)
  return figure.provenance
}

test.each(['f:208', 'f:20801', 'e:30211', 'reception', 'staff.active'])(
  'the figure of %s is known by where it comes from, and so is its share and what a head has',
  key => {
    const provenance = figureOf(key)
    expect(findMeasure(document, provenance)).toBe(key)
    expect(findMeasure(document, { part: provenance, whole: figureOf('total') })).toBe(key)
    expect(findMeasure(document, { document: document.id, provenance })).toBe(key)
    const head = { divide: provenance, by: figureOf('staff.active') }
    expect(findMeasure(document, { main: head, also: [] })).toBe(key)
  },
)

test('another cell of its row is of the same subject where a table is of one thing', () => {
  const place = figureOf('f:20801')
  if (!('table' in place)) throw new Error('no cell')
  expect(findMeasure(document, { ...place, cell: place.cell + 1 })).toBe('f:20801')
})

test('a sentence on this year is of the measure it speaks of, and no other year', () => {
  const statement = document.statements.find(({ topic }) => topic.key === 'reception')?.id
  if (statement === undefined) throw new Error('no sentence on reception')
  expect(findMeasure(document, { statement })).toBe('reception')
  expect(findMeasure(document, { statement, says: 'prior' })).toBeNull()
})

test('what is added up or counted of others is no measure of its own', () => {
  expect(findMeasure(document, { sum: [figureOf('e:30211')] })).toBeNull()
  expect(findMeasure(document, { count: [figureOf('f:208')], of: '类' })).toBeNull()
})

test('a subject has the key of the way to it', () => {
  const root = subjectTree(document)?.root
  const [first] = root?.children ?? []
  if (!root || !first) throw new Error('no subjects')
  expect(functionalKey([root])).toBe('f:')
  expect(measureDocument(document).measures.has(functionalKey([root, first]))).toBe(true)
  const unnamed = { ...first, code: null, name: '没有代码的' }
  expect(functionalKey([root, first, unnamed])).toBe(`f:${first.code}/没有代码的`)
})
