import { describe, expect, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import { countsIn, indexCounts } from '@/budget/printed/prose/marks'
import { findHomes } from '@/budget/printed/prose/homes'
import { cutParagraph } from '@/budget/printed/prose/pieces'
import { changchun2024 } from '../../../fixtures/changchun'
import { invented, samples } from '../../../fixtures/documents'

const document = changchun2024()
const figuresOf = (from: BudgetDocument) =>
  from.parts.flatMap(({ sections }) =>
    sections.flatMap(section =>
      section.paragraphs.flatMap(paragraph => {
        const pieces = cutParagraph({
          paragraph,
          statements: from.statements.filter(statement => statement.section === section.id),
        })
        expect(pieces.map(({ text }) => text).join(''), 'not a sign is lost').toBe(paragraph.text)
        return pieces.flatMap(({ text, figure }) =>
          figure ? [{ text, ...figure, line: paragraph.lines[0]! }] : [],
        )
      }),
    ),
  )
const homes = findHomes(document, runChecks(document))
const of = (line: number, text: string) =>
  figuresOf(document)
    .filter(figure => figure.line === line && figure.text === text)
    .map(({ statement, says }) => ({ says, ...homes.findHome(statement, says) }))

test('every stated amount, share and change of the published document is found where it is printed', () => {
  const found = new Set(figuresOf(document).map(({ statement, says }) => `${statement} ${says}`))
  const lost = document.statements
    .flatMap(({ id, amount, share, change }) => [
      ...(amount === null ? [] : [`${id} amount`]),
      ...(share ? [`${id} share`] : []),
      ...(change?.percent != null ? [`${id} rate`] : []),
      ...(change?.amount != null && change.direction !== 'same' ? [`${id} difference`] : []),
    ])
    .filter(key => !found.has(key))
  expect(lost).toEqual([])
  expect(found.size).toBe(109)
})

describe('a figure leads to the cell of the table that its section explains', () => {
  test.each([
    [517, '8836.68', 't1', 97, 5],
    [521, '9143.32', 't2', 117, 3],
    [525, '7216.31', 't3', 126, 3],
    [531, '8836.68', 't4', 153, 5],
    [537, '195.87', 't5', 177, 2],
    [545, '5946.64', 't6', 190, 2],
    [557, '9.32', 't7', 230, 11],
    [575, '27.05', 't6', 201, 2],
  ])('line %i: %s', (line, text, table, printed, cell) => {
    expect(of(line, text)[0]!.places).toMatchObject([{ table, line: printed, cell }])
  })
  test('expenditure stands on its own side', () => {
    expect(
      of(517, '9619.41').map(({ places }) => places.map(({ line, cell }) => [line, cell])),
    ).toEqual([[[109, 1]], [[109, 5]]])
  })
  test('a sum stands in several', () => {
    expect(of(589, '2403.1')[0]!.places).toHaveLength(13)
  })
})

test('shares and rates have the relation that computes them, and a miss is said beside every figure that stands in it, no other', () => {
  expect(of(517, '91.9')[0]).toMatchObject({
    says: 'share',
    places: [],
    check: { id: 'share:s5', outcome: 'holds' },
    failing: [],
  })
  expect(of(525, '5.1')[0]!.failing.map(({ id }) => id)).toEqual(['change:s14'])
  for (const figure of ['7216.31', '354.11'])
    expect(
      of(525, figure)[0]!.failing.map(({ id }) => id),
      figure,
    ).toEqual(['change:s14'])
  for (const figure of ['75', '2403.1']) expect(of(525, figure)[0]!.failing, figure).toEqual([])
  expect(of(559, '0')[0]).toMatchObject({
    places: [{ table: 't7', cell: 4 }],
    failing: [{ outcome: 'fails' }],
  })
})

test('a figure that no table has leads nowhere: an amount alone is no reason', () => {
  expect(of(583, '5231.27')[0]).toMatchObject({ places: [], check: null })
  expect(of(583, '2')[0]).toMatchObject({ places: [], check: null })
})

test.skipIf(Object.keys(samples).length === 0)(
  'another unit in 元: figures in 万元 lead to cells in 元, a bound leads to none',
  () => {
    const sample = Object.entries(samples).find(([name]) => name.includes('putuo'))![1]()
    const found = findHomes(sample, runChecks(sample))
    const home = (text: string) => {
      const figure = figuresOf(sample).find(one => one.text === text)!
      return found.findHome(figure.statement, figure.says)
    }
    expect(home('1,202.95').places).toMatchObject([{ table: 't3', line: 181, cell: 4 }])
    expect(home('28.50').places).toMatchObject([{ table: 't9', cell: 2 }])
    expect(home('6626').places, 'at most all project expenditure').toEqual([])
  },
)

test('the staff, which no cell prints, leads to the relation with the note of the table that says the same', () => {
  const results = runChecks(document)
  const paragraph = document.parts
    .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
    .find(({ lines }) => lines.includes(document.staff!.line))!
  const pieces = cutParagraph({
    paragraph,
    statements: [],
    counts: countsIn(paragraph, indexCounts(results)),
  })
  expect(pieces.flatMap(({ text, relation }) => (relation ? [[text, relation]] : []))).toEqual([
    ['480', 'staff:t7.total'],
    ['372', 'staff:t7.active'],
    ['108', 'staff:t7.retired'],
  ])
  expect(pieces.map(({ text }) => text).join('')).toBe(paragraph.text)
})

test('a count leads to its relation also where that is the witness of another one', () => {
  const results = runChecks(document)
  const staff = results.find(({ id }) => id === 'staff:t7.total')!
  const [lead, ...others] = results.filter(result => result !== staff)
  const counts = indexCounts([{ ...lead!, witnesses: [staff] }, ...others])
  const found = [...counts.values()].flat().map(({ relation }) => relation)
  expect(found).toContain(staff)
})

test('figures in 万元 lead to cells in 元', () => {
  const made = invented['xian-justice-2025.txt']!()
  const found = findHomes(made, runChecks(made))
  const home = (text: string) => {
    const figure = figuresOf(made).find(one => one.text === text)!
    return found.findHome(figure.statement, figure.says)
  }
  // 项目支出 400 万元 is 4,000,000.00 on line 50; 三公 32 万元 is 32.00 in the first column of its table.
  expect(home('400').places).toMatchObject([{ table: 't2', line: 50, cell: 4 }])
  expect(home('32').places).toMatchObject([{ table: 't5', cell: 0 }])
})
