import { describe, expect, it } from 'vitest'
import type { CorrectionPlace } from '@/document/corrections'
import type { BudgetDocument, Diagnostic, TableCorrection } from '@/document/document'
import { readPrintedAt } from '@/document/printedAt'
import { validateBudget } from '@/document/validate'
import { runChecks } from '@/budget/checks'
import { applyCorrections } from '@/reading/corrections/applyCorrections'
import { disclosure, invented, readText } from '../../fixtures/documents'

const misread = [
  '某某市档案馆2025年部门预算',
  '三、支出总表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t专项类',
  '201\t一般公共服务支出\t3 8454.9O\t30000.00\t8454.90',
  '20126\t档案事务\t38454.90\t30000.00\t8454.90',
  '2012601\t行政运行\t30000.00\t30000.00\t',
  '2012604\t档案馆\t8454.90\t\t8454.90',
  '\t合计\t38454.90\t30000.00\t8454.90',
].join('\n')

const document = readText(misread, 'misread.txt')

function correct(
  own: BudgetDocument,
  place: CorrectionPlace,
  reads: string,
  more: Partial<TableCorrection> = {},
): TableCorrection {
  const table = own.tables.find(({ id }) => id === place.table)!
  const printed = readPrintedAt(table, place) ?? ''
  return { ...place, printed, reads, at: '2025-03-01T08:00:00Z', ...more }
}

const cell = correct(document, { kind: 'cell', table: 't1', row: 1, cell: 2 }, '38454.90')
const column = correct(document, { kind: 'column', table: 't1', cell: 4 }, '项目支出')

const rowsOf = ({ meanings }: BudgetDocument) => meanings[0]!.sides[0]!.rows
const columnsOf = ({ meanings }: BudgetDocument) => meanings[0]!.sides[0]!.columns
const codesAt = ({ diagnostics }: BudgetDocument, row: number) =>
  diagnostics.filter(found => found.row === row).map(({ code }) => code)
const sorted = (own: BudgetDocument) => ({
  ...own,
  diagnostics: [...own.diagnostics].sort((a, b) => (say(a) < say(b) ? -1 : 1)),
})
const say = (found: Diagnostic) => JSON.stringify([found.line, found.code, found.message])

describe('corrections of a table', () => {
  it('reads a cell as its reader says, and settles the finding at it', () => {
    expect(rowsOf(document)[0]!.amounts['total']).toBeNull()
    expect(codesAt(document, 1)).toContain('bad-number')
    const corrected = applyCorrections(document, [cell])
    expect(rowsOf(corrected)[0]!.amounts['total']).toBe('38454.90')
    expect(codesAt(corrected, 1)).toEqual(['corrected-table'])
    expect(corrected.tables[0]!.rows).toEqual(document.tables[0]!.rows)
    expect(corrected.corrections).toEqual([cell])
    const { printed, placed, named } = corrected.account.tables[0]!
    expect(printed).toBe(document.account.tables[0]!.printed)
    expect(printed).toBe(placed + named)
  })

  it('takes a cell for a blank where it is one', () => {
    const blank = correct(document, { kind: 'cell', table: 't1', row: 1, cell: 2 }, '')
    const corrected = applyCorrections(document, [blank])
    expect(rowsOf(corrected)[0]!.amounts['total']).toBeNull()
    expect(codesAt(corrected, 1)).toEqual(['corrected-table'])
    expect(corrected.account.tables[0]!.named).toBe(0)
    expect(corrected.account.tables[0]!.printed).toBe(document.account.tables[0]!.printed)
  })

  it('names a column by its measure, so that checks know it', () => {
    expect(columnsOf(document)[2]!.key).toBe('column-4')
    const corrected = applyCorrections(document, [column])
    expect(columnsOf(corrected).map(({ key }) => key)).toEqual(['total', 'basic', 'project'])
    expect(columnsOf(corrected)[2]!.parent).toBe('total')
    const tested = (own: BudgetDocument) =>
      runChecks(own).filter(({ outcome }) => outcome === 'holds')
    expect(tested(corrected).length).toBeGreaterThan(tested(document).length)
  })

  it('says that a column came to nothing where another is read as the same', () => {
    const twice = correct(document, { kind: 'column', table: 't1', cell: 4 }, '基本支出')
    const corrected = applyCorrections(document, [twice])
    expect(corrected.diagnostics.map(({ code }) => code)).toContain('correction-not-applied')
    expect(applyCorrections(document, [column]).diagnostics.map(({ code }) => code)).not.toContain(
      'correction-not-applied',
    )
  })

  it('keeps the words of a column that has no amounts', () => {
    const words = correct(document, { kind: 'column', table: 't1', cell: 4 }, '不是金额')
    const corrected = applyCorrections(document, [words])
    expect(columnsOf(corrected).map(({ key }) => key)).toEqual(['total', 'basic'])
    expect(corrected.account.tables[0]!.named).toBe(document.account.tables[0]!.named)
  })

  it('takes rows for header, for a total and for no data', () => {
    const header = correct(document, { kind: 'headerRows', table: 't1' }, '2')
    expect(applyCorrections(document, [header]).tables[0]!.headerRows).toBe(2)
    expect(rowsOf(applyCorrections(document, [header]))).toHaveLength(4)
    const total = correct(document, { kind: 'rowRole', table: 't1', row: 1 }, 'total')
    expect(rowsOf(applyCorrections(document, [total]))[0]!.role).toBe('total')
    const none = correct(document, { kind: 'rowRole', table: 't1', row: 1 }, 'none')
    const without = applyCorrections(document, [none])
    expect(rowsOf(without).map(({ row }) => row)).toEqual([2, 3, 4, 5])
    expect(without.account.tables[0]!.named).toBe(0)
  })

  it('reads code and name of a row', () => {
    const code = correct(document, { kind: 'rowCode', table: 't1', row: 4 }, '2012699')
    const name = correct(document, { kind: 'rowName', table: 't1', row: 4 }, '其他档案事务支出')
    const row = rowsOf(applyCorrections(document, [code, name]))[3]!
    expect([row.code, row.name]).toEqual(['2012699', '其他档案事务支出'])
  })

  it('reads a table as one of another kind, and back', () => {
    const [was] = document.tables.map(({ kind }) => kind)
    const kind = correct(document, { kind: 'tableKind', table: 't1' }, 'generalPublicExpenditure', {
      was: was!,
    })
    const corrected = applyCorrections(document, [kind])
    expect(corrected.tables[0]!.kind).toBe('generalPublicExpenditure')
    expect(corrected.meanings[0]!.kind).toBe('generalPublicExpenditure')
    expect(applyCorrections(corrected, []).tables[0]!.kind).toBe(was)
  })

  it('takes a table for 项目支出表: its rows are projects', () => {
    const projects = readText(
      [
        '某某市档案馆2025年部门预算',
        '支出明细',
        '单位：万元',
        '项目名称\t合计',
        '馆藏数字化\t20.00',
        '合计\t20.00',
        '',
        '三、支出总表',
        '单位：万元',
        '科目编码\t科目名称\t合计',
        '201\t一般公共服务支出\t20.00',
      ].join('\n'),
      'projects.txt',
    )
    const { id, kind } = projects.tables[0]!
    const corrected = applyCorrections(projects, [
      correct(projects, { kind: 'tableKind', table: id }, 'projectExpenditure', { was: kind }),
    ])
    expect(projects.projects).toHaveLength(0)
    expect(corrected.projects.map(({ name, total }) => [name, total])).toEqual([
      ['馆藏数字化', '20.00'],
    ])
  })

  it('does not apply what is of another edition, and says so', () => {
    const other = { ...cell, printed: '1.00' }
    const corrected = applyCorrections(document, [other])
    expect(rowsOf(corrected)).toEqual(rowsOf(document))
    expect(corrected.corrections).toEqual([other])
    expect(codesAt(corrected, 1)).toContain('correction-not-applied')
    const gone = applyCorrections(document, [{ ...cell, table: 't9' }])
    expect(gone.diagnostics.map(({ code }) => code)).toContain('correction-not-applied')
  })

  it('undoes one and all', () => {
    const both = applyCorrections(document, [cell, column])
    expect(sorted(applyCorrections(both, [column]))).toEqual(
      sorted(applyCorrections(document, [column])),
    )
    expect(sorted(applyCorrections(both, []))).toEqual(sorted(document))
  })

  it('goes out as JSON and comes back', () => {
    const corrected = applyCorrections(document, [cell, column])
    const read = validateBudget(JSON.parse(JSON.stringify(corrected)))
    expect(read).toEqual({ document: corrected })
    const bad = {
      ...corrected,
      corrections: [
        { ...column, reads: '' },
        { ...cell, row: undefined },
      ],
    }
    const refused = validateBudget(JSON.parse(JSON.stringify(bad)))
    expect('problems' in refused && refused.problems.map(({ where }) => where)).toEqual([
      'corrections[0].reads',
      'corrections[1].row',
    ])
  })
})

describe('reading printed tables again', () => {
  const documents: typeof invented = { ...invented, changchun: () => readText(disclosure) }
  it.each(Object.keys(documents))('says of %s what was read first', name => {
    const own = documents[name]!()
    const gone: TableCorrection[] = own.tables.map(({ id }) => ({
      kind: 'cell',
      table: id,
      row: 0,
      cell: 0,
      printed: '—印的不是这个—',
      reads: '1',
      at: '2025-03-01T08:00:00Z',
    }))
    const again = applyCorrections(applyCorrections(own, gone), [])
    expect(sorted(again)).toEqual(sorted(own))
  })
})

describe('sentences about a subject whose code was misread', () => {
  const text = misread
    .replace(
      '三、支出总表',
      '一、一般公共服务（类）档案事务（款）行政运行（项）\n2025年行政运行（项）支出30000.00万元，比上年增加10.00万元。主要原因是人员增加。\n三、支出总表',
    )
    .replace('2012601\t行政运行', '20126O1\t行政运行')
  const own = readText(text, 'prose.txt')
  const row = own.tables[0]!.rows.findIndex(({ cells }) => cells[1] === '行政运行')
  const code = correct(own, { kind: 'rowCode', table: 't1', row }, '2012601')
  const codeOf = ({ statements }: BudgetDocument) => statements[0]?.topic.code

  it('join it once the code is corrected, and leave it when that is undone', () => {
    expect(codeOf(own)).toBeUndefined()
    const corrected = applyCorrections(own, [code])
    expect(codeOf(corrected)).toBe('2012601')
    expect(codeOf(applyCorrections(corrected, []))).toBeUndefined()
  })

  it('stay as they are in a document that another program wrote', () => {
    const [first, ...others] = own.statements
    const foreign = { ...own, statements: [{ ...first!, label: '另一种说法' }, ...others] }
    expect(applyCorrections(foreign, [code]).statements).toEqual(foreign.statements)
  })
})
