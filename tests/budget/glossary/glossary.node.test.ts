import { expect, test } from 'vitest'
import { definitionOf, sameTerm, viewsOfTerm } from '@/budget/glossary/definitions'
import { fieldTermOf, fieldTerms } from '@/budget/glossary/fieldTerms'
import { termUses } from '@/budget/glossary/usesOfTerm'
import { pages } from '@/app/pages'
import { changchun2024 } from '../../fixtures/changchun'
import { samples } from '../../fixtures/documents'

const document = changchun2024()
const term = (name: string) => document.glossary.find(one => one.term === name)!

test('a subject is defined by its code, a word by its name, whatever marks it is printed with', () => {
  expect(definitionOf(document, { code: '2080109', name: '别的名称' })?.line).toBe(596)
  expect(definitionOf(document, { name: '“三公” 经费' })?.line).toBe(604)
  expect(definitionOf(document, { name: '机关运行经费' })?.term).toBe('机关运行费')
  // A code says more than a name: another subject of the same name is not what was defined.
  expect(definitionOf(document, { code: '2299999', name: '住房公积金' })).toBeNull()
  expect(definitionOf(document, { name: '人员经费' })).toBeNull()
})

test('only an ending that says nothing is left out', () => {
  expect(sameTerm('基本支出', '基本')).toBe(true)
  expect(sameTerm('项目支出', '基本支出')).toBe(false)
  expect(sameTerm('财政拨款收入', '财政拨款')).toBe(false)
})

test('terms lead to the subjects they explain, with amount and cell', () => {
  const usesOf = termUses(document)
  const uses = (name: string) =>
    usesOf(term(name)).map(({ code, name, figure, target }) => [code, name, figure?.fen, target])
  expect(uses('社会保险经办机构')).toEqual([
    ['2080109', '社会保险经办机构', 7_356_990_000, { path: '/structure', subject: '2080109' }],
  ])
  expect(uses('基本支出')).toEqual([
    [null, '基本支出', 7_216_310_000, { path: '/structure', measure: 'basic' }],
  ])
  expect(uses('三公经费')).toEqual([[null, '“三公”经费', 14_720_000, { path: '/three-public' }]])
  const withCode = document.glossary.filter(({ code }) => code !== null)
  expect(withCode.filter(one => usesOf(one).length === 0)).toEqual([])
  const { place } = usesOf(term('住房公积金'))[0]!.figure!
  expect(
    document.tables.find(({ id }) => id === place.table)?.rows[place.row]?.cells.join(' '),
  ).toContain('住房公积金')
})

test('words of the field are said once, briefly, and their views are there', () => {
  const names = fieldTerms.flatMap(({ term, also = [] }) => [term, ...also])
  expect(
    names.filter((name, index) => names.findIndex(other => sameTerm(other, name)) !== index),
  ).toEqual([])
  const paths = new Set(pages.map(({ path }) => path))
  for (const { term, definition } of fieldTerms) {
    expect(definition.length, term).toBeLessThan(90)
    expect(definition, term).toMatch(/。$/)
    expect(
      viewsOfTerm(term).filter(path => !paths.has(path)),
      term,
    ).toEqual([])
  }
  expect(fieldTermOf('三公经费')?.term).toBe('“三公”经费')
  expect(fieldTermOf('年初预算数')?.term).toBe('年初预算')
  expect(fieldTermOf('没有这个词')).toBeNull()
})

test.each(Object.entries(samples))(
  '%s: every code that is explained and printed is found',
  (_, read) => {
    const other = read()
    const printed = new Set(
      other.meanings.flatMap(({ sides }) =>
        sides.flatMap(({ kind, rows }) =>
          kind === 'functional' ? rows.map(({ code }) => code) : [],
        ),
      ),
    )
    const usesOf = termUses(other)
    for (const one of other.glossary) {
      if (one.code !== null && printed.has(one.code))
        expect(usesOf(one).length, one.term).toBeGreaterThan(0)
    }
  },
)
