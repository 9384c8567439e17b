import { expect, test } from 'vitest'
import { findRelations } from '../../fixtures/relations'
import { readText } from '../../fixtures/documents'

type Line = readonly [code: string, total: string, basic: string, project: string]
const build = (lines: readonly Line[]) =>
  findRelations(
    readText(
      [
        '某市科学技术局2024年部门预算',
        '',
        '一般公共预算支出表',
        '单位：万元',
        '科目编码\t科目名称\t合计\t基本支出\t项目支出',
        ...lines.map(([code, ...amounts]) => [code, `科目${code}`, ...amounts].join('\t')),
      ].join('\n'),
    ),
  ).filter(({ id }) => id.startsWith('row:'))

const right: readonly Line[] = [
  ['20601', '30.00', '20.00', '10.00'],
  ['20602', '50.00', '20.00', '30.00'],
]
/** Each short by an amount of its own. */
const short: readonly Line[] = [
  ['20603', '31.00', '20.00', '10.00'],
  ['20604', '52.00', '20.00', '30.00'],
  ['20605', '63.00', '20.00', '40.00'],
]

test('a sum that hardly any row is, each by an amount of its own, is told once as misread', () => {
  const results = build([...short, ['20606', '9.00', '9.00', '0.00']])
  expect(results.filter(({ outcome }) => outcome === 'fails')).toEqual([])
  const [told, ...others] = results.filter(({ outcome }) => outcome === 'untestable')
  expect(others).toEqual([])
  expect(told).toMatchObject({ stands: 3, lines: [6, 7, 8] })
  expect(told!.title).toContain('等 3 行')
  expect(told!.reason).toContain('列的含义没有读对')
})

test('rows that are printed wrong beside others that hold are faults of the document', () => {
  const results = build([...short, ...right])
  expect(results.filter(({ outcome }) => outcome === 'fails')).toHaveLength(3)
})

test('where the total of all rows holds, those that do not are faults of the document', () => {
  const results = build([...short, ['', '155.00', '60.00', '95.00']])
  expect(results.filter(({ outcome }) => outcome === 'fails')).toHaveLength(3)
})

test('one slip that runs through class, section and item is a fault of the document', () => {
  const results = build([
    ['206', '31.00', '20.00', '10.00'],
    ['20603', '31.00', '20.00', '10.00'],
    ['2060301', '31.00', '20.00', '10.00'],
  ])
  expect(results.filter(({ outcome }) => outcome === 'fails')).toHaveLength(3)
})

/** Rows of one part, which hold. */
const single: readonly Line[] = ['20611', '20612', '20613', '20614'].map(code => [
  code,
  '7.00',
  '7.00',
  '',
])

test('rows off to both sides among many of one part that hold are faults of the document', () => {
  const slips: readonly Line[] = [...short.slice(1), ['20607', '21.00', '20.00', '10.00']]
  expect(build([...single, ...slips]).filter(({ outcome }) => outcome === 'fails')).toHaveLength(3)
})

test('rows that all lack something are told once, however many of one part hold', () => {
  const results = build([...single, ...short])
  expect(results.filter(({ outcome }) => outcome === 'fails')).toEqual([])
  expect(results.filter(({ outcome }) => outcome === 'untestable')).toHaveLength(1)
})
