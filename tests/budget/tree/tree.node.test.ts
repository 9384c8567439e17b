import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { BudgetDocument, Row } from '@/document/document'
import { finestSplitOf, partsOf, splitOf, withoutArea } from '@/budget/tree/shares'
import { addUp, pathTo, stepTree, subjectTree } from '@/budget/tree/tree'
import { definitionOf } from '@/budget/glossary/definitions'
import { citeSubject } from '@/budget/tree/citation'
import { structureFinding } from '@/budget/tree/finding'
import { moneyFlow } from '@/budget/tree/flow'
import { buildFlowModel } from '@/charts/flow/model'
import { emptyDocument, type FixtureRow, side, table } from '../../fixtures/document'
import { officeOf2019, officeOf2025 } from '../../fixtures/otherUnits'

const document = JSON.parse(readFileSync('data/budgets/310001-2024.json', 'utf8')) as BudgetDocument
const tree = subjectTree(document)!
const subject = (code: string) => tree.subjects.get(code)!

function treeOf(rows: readonly FixtureRow[], keys: readonly string[] = ['total']) {
  const made = table('t1', 'generalPublicExpenditure', '一般公共预算支出表', [
    side('functional', keys, rows),
  ])
  return subjectTree(emptyDocument({ tables: [made.printed], meanings: [made.meaning] }))!
}

describe('the tree of a published budget', () => {
  test('comes from the most detailed table, with every subject in its place', () => {
    expect(tree.table.kind).toBe('generalPublicExpenditure')
    expect(tree.measures).toEqual(['total', 'basic', 'project', 'personnel', 'operating'])
    expect(tree.subjects.size).toBe(16)
    expect(tree.root.children.map(({ code }) => code)).toEqual(['208', '210', '221'])
    expect(pathTo(subject('2080109')).map(({ key }) => key)).toEqual([
      '',
      '208',
      '20801',
      '2080109',
    ])
    expect(subject('2080109').amounts).toEqual({
      total: 735699_0000,
      basic: 533990_00_00,
      project: 201709_00_00,
      personnel: 436518_00_00,
      operating: 97472_00_00,
    })
  })

  test('leads from each figure to its printed cell', () => {
    const { table: id, row, line, cell } = subject('2080109').places.project!
    const printed = document.tables.find(candidate => candidate.id === id)!
    expect(printed.rows[row]).toMatchObject({ line })
    expect(printed.rows[row]!.cells[cell]!.trim()).toBe('2,017.09')
    expect(citeSubject(document, tree, subject('208'))).toMatchObject({ first: 3, last: 12 })
  })

  test('shows a printed total as printed, and what its parts leave as a part of its own', () => {
    const { whole, parts } = partsOf(subject('20805'), 'total')
    expect(whole).toBe(109368_0000)
    expect(parts.at(-1)).toMatchObject({ kind: 'difference', name: '差额', amount: -100_00 })
    expect(addUp(parts.map(({ amount }) => amount))).toBe(whole)
    expect(withoutArea(partsOf(subject('208'), 'project')).zero.map(({ code }) => code)).toEqual([
      '20805',
    ])
  })

  test('splits by use', () => {
    expect(splitOf(subject('20801'), 'total').map(({ name, amount }) => [name, amount])).toEqual([
      ['基本支出', 533990_0000],
      ['项目支出', 201709_0000],
    ])
    expect(finestSplitOf(subject('20801'), 'total').map(({ key }) => key)).toEqual([
      'personnel',
      'operating',
      'project',
    ])
    expect(splitOf(subject('20801'), 'project')).toEqual([])
  })

  test('says its finding', () => {
    const say = (key: string, measure: 'total' | 'project' = 'total') =>
      structureFinding({
        subject: key ? subject(key) : tree.root,
        measure,
        unit: '万元',
        year: 2024,
      })
        .map(({ text }) => text)
        .join('')
    expect(say('')).toBe('2024 年支出 9,619.41 万元，91.9% 用在社会保障和就业支出')
    expect(say('2080109')).toBe('社会保险经办机构 7,356.99 万元，59.3% 是人员经费')
    expect(say('221', 'project')).toBe('住房保障支出没有项目支出')
  })

  test('knows what the document says of a subject', () => {
    expect(definitionOf(document, subject('2080109'))?.definition).toContain('社会保险经办机构')
    expect(definitionOf(document, subject('20806'))).toBeNull()
  })

  test('follows the money from source to use, in figures that are printed', () => {
    const flow = moneyFlow(document)!
    expect(flow.sources.map(({ name, amount }) => [name, amount])).toEqual([
      ['当年预算', 914332_0000],
      ['上年结转', 47609_0000],
    ])
    expect(flow.uses.map(({ name, amount }) => [name, amount])).toEqual([
      ['基本支出', 721631_0000],
      ['项目支出', 240310_0000],
    ])
    expect(flow.links).toContainEqual({
      from: 'source:carryOver',
      to: 'class:208',
      amount: 47609_0000,
    })
  })

  test('shows a use as printed of the whole, and its classes as they are', () => {
    const made = table('t1', 'generalPublicExpenditure', '一般公共预算支出表', [
      side(
        'functional',
        ['total', 'basic', 'project'],
        [
          [null, '合计', '30', '20.01', '9.99'],
          ['208', '社保', '20', '15.01', '4.99'],
          ['221', '住房', '10', '5.01', '4.99'],
        ],
      ),
    ])
    const flow = moneyFlow(emptyDocument({ tables: [made.printed], meanings: [made.meaning] }))!
    expect(flow.uses.map(({ name, amount }) => [name, amount])).toEqual([
      ['基本支出', 200100_00],
      ['项目支出', 99900_00],
    ])
    const { columns, links } = buildFlowModel({ flow, unit: '万元' })
    expect(links).toHaveLength(4)
    expect(columns.at(-1)!.map(({ amountText, details }) => [amountText, details.at(-1)])).toEqual([
      ['20.01', '各类相加 20.02，差额 −0.01'],
      ['9.99', '各类相加 9.98，差额 0.01'],
    ])
  })
})

describe('trees of other tables', () => {
  test('take the table that covers everything', () => {
    expect(subjectTree(officeOf2025())!.root.amounts.total).toBe(91016775_35)
    expect(subjectTree(officeOf2025())!.table.unit).toBe('元')
    expect(subjectTree(officeOf2019())!.root.children).toHaveLength(3)
    expect(subjectTree(emptyDocument())).toBeNull()
  })

  test('hang an item without its section under the class, and one without either under the total', () => {
    const { root, subjects } = treeOf([
      [null, '合计', '30'],
      ['208', '社保', '10'],
      ['2080109', '经办', '10'],
      ['2210201', '公积金', '20'],
    ])
    expect(subjects.get('2080109')!.parent!.code).toBe('208')
    expect(subjects.get('2210201')!.parent).toBe(root)
  })

  test('keep both of two rows with one code, and blanks as blanks', () => {
    const { root, subjects } = treeOf([
      [null, '合计', '3'],
      ['208', '甲', '1'],
      ['208', '乙', '2'],
      ['210', '丙', null],
    ])
    expect(root.children.map(({ key }) => key)).toEqual(['208', 'row-3', '210'])
    expect(subjects.get('210')!.amounts.total).toBeNull()
    expect(withoutArea(partsOf(root, 'total')).missing.map(({ name }) => name)).toEqual(['丙'])
  })

  test('say when a total was added up and not printed', () => {
    const { root, totalPrinted } = treeOf([
      ['208', '甲', '1.5'],
      ['210', '乙', '2'],
    ])
    expect([totalPrinted, root.amounts.total]).toEqual([false, 35000_00])
  })

  test('grow to a hundred thousand subjects, and open one level of them', () => {
    const { root, subjects } = subjectTree(nested(100))!
    expect(subjects.size).toBe(110_100)
    expect(partsOf(root.children[50]!, 'total').parts).toHaveLength(100)
  })

  test('grow in steps, and once for a document', () => {
    const document = nested(5)
    const steps = stepTree(document)
    let count = 0
    while (!steps.next().done) count++
    // 5,505 subjects, a thousand at a time, made and then hung.
    expect(count).toBe(12)
    expect(stepTree(document).next().done).toBe(true)
    expect(subjectTree(document)).toBe(subjectTree(document))
  })
})

/** A document of `classes` classes with a hundred sections each, and ten items in each of those. */
function nested(classes: number) {
  const rows: Row[] = []
  const add = (code: string, amount: string) => {
    rows.push({
      row: rows.length,
      line: rows.length,
      role: 'line',
      parent: null,
      code,
      name: `科目${code}`,
      amounts: { total: amount },
    })
  }
  for (let c = 0; c < classes; c++) {
    add(String(200 + c), '1000')
    for (let s = 0; s < 100; s++) {
      const section = `${200 + c}${String(s).padStart(2, '0')}`
      add(section, '10')
      for (let i = 0; i < 10; i++) add(`${section}${String(i).padStart(2, '0')}`, '1')
    }
  }
  const made = table('t1', 'generalPublicExpenditure', '表', [])
  const columns = [{ key: 'total', label: '合计', parent: null, cell: 2 }]
  return emptyDocument({
    tables: [made.printed],
    meanings: [{ ...made.meaning, sides: [{ kind: 'functional', columns, rows }] }],
  })
}
