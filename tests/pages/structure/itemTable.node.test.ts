import { expect, test } from 'vitest'
import { itemUses } from '@/budget/tree/shares'
import { subjectTree } from '@/budget/tree/tree'
import { citeSubject } from '@/budget/tree/citation'
import { buildBarsModel } from '@/charts/bars/model'
import type { StructureLevel } from '@/pages/structure/useStructure'
import { itemBars } from '@/pages/structure/itemBars'
import { itemTable } from '@/pages/structure/itemTable'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, table } from '../../fixtures/document'

const document = changchun2024()
const tree = subjectTree(document)!
const subject = tree.subjects.get('2080109')!
const level = { subject, source: citeSubject(document, tree, subject) } as StructureLevel

test('the uses of an item are a table with their shares and their printed row', () => {
  const { rows, source, title } = itemTable({ level, unit: '万元', document })
  expect(title).toBe('社会保险经办机构的用途')
  expect(source.replaceAll('\u2009', ' ')).toBe('表五《一般公共预算支出表》表内第 4 行')
  expect(rows.map(({ cells }) => [cells['name'], cells['amount']])).toEqual([
    ['基本支出', 5339900000],
    ['其中：人员经费', 4365180000],
    ['其中：公用经费', 974720000],
    ['项目支出', 2017090000],
    ['2080109 社会保险经办机构', 7356990000],
  ])
  expect(rows[0]?.cells['share']).toEqual({ part: 5339900000, whole: 7356990000 })
  expect(rows.map(({ sources }) => sources)).toEqual(
    Array(5).fill([{ table: '五、一般公共预算支出表', line: 169 }]),
  )
})

test('a file shows them as bars to one scale, each with its share in words', () => {
  const { rows, longest } = buildBarsModel(itemBars({ level, unit: '万元' }))
  expect(longest).toBe(5339900000)
  expect(
    rows.map(({ name, kind, amountText, captions }) => [name, kind, amountText, captions[0]?.long]),
  ).toEqual([
    ['基本支出', 'row', '5,339.90', '占社会保险经办机构 72.6%'],
    ['人员经费', 'part', '4,365.18', '占社会保险经办机构 59.3%'],
    ['公用经费', 'part', '974.72', '占社会保险经办机构 13.2%'],
    ['项目支出', 'row', '2,017.09', '占社会保险经办机构 27.4%'],
  ])
})

test('what is neither basic nor project stands by itself, and nothing is said where the table says nothing', () => {
  const made = (keys: readonly string[], ...amounts: string[]) => {
    const { printed, meaning } = table('t5', 'generalPublicExpenditure', '五、支出表', [
      side('functional', keys, [
        ['2010301', '行政运行', ...amounts],
        [null, '合计', ...amounts],
      ]),
    ])
    return subjectTree(emptyDocument({ tables: [printed], meanings: [meaning] }))!.subjects.get(
      '2010301',
    )!
  }
  expect(
    itemUses(made(['total', 'basic', 'project', 'reserve'], '10', '6', '3', '1')).map(
      ({ key, name, amount }) => [key, name, amount],
    ),
  ).toEqual([
    ['basic', '基本支出', 6000000],
    ['project', '项目支出', 3000000],
    ['rest', 'reserve', 1000000],
  ])
  expect(itemUses(made(['total'], '10'))).toEqual([])
})
