import { describe, expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { read } from './documents'

const rows = [
  '社会保障和就业支出|412.31|412.31|',
  '  行政事业单位养老支出|412.31|412.31|',
  '    事业单位离退休|170.06|170.06|',
  '    机关事业单位基本养老保险缴费支出|242.25|242.25|',
  '住房保障支出|161.15|100.00|61.15',
  '  住房改革支出|161.15|100.00|61.15',
  '    住房公积金|100.00|100.00|',
  '    某县住房修缮|61.15||61.15',
  '合计|573.46|512.31|61.15',
]
const document = (table = rows, ...prose: readonly string[]) =>
  read(
    '云溪县水文站2024年部门预算',
    '一、支出总表',
    '单位：万元',
    '科目名称|合计|基本支出|项目支出',
    ...table,
    '第四部分 情况说明',
    '一、支出预算情况',
    '2024年支出预算573.46万元。',
    ...prose,
  )
const codesOf = (of: ReturnType<typeof read>) =>
  of.meanings[0]!.sides[0]!.rows.map(({ code, inferredCode }) => [code, inferredCode ?? null])

describe('subjects without codes', () => {
  it('have the only code of their name below the row above, as inferred and not as printed', () => {
    expect(codesOf(document())).toEqual([
      [null, '208'],
      [null, '20805'],
      [null, '2080502'],
      [null, '2080505'],
      [null, '221'],
      [null, '22102'],
      [null, '2210201'],
      [null, null],
      [null, null],
    ])
    expect(document().diagnostics.find(({ code }) => code === 'codes-inferred')).toMatchObject({
      level: 'note',
      line: document().meanings[0]!.sides[0]!.rows[0]!.line,
      message: expect.stringContaining('8 行里有 7 行的编码按名称和上下级推断，没有印出'),
    })
  })

  it('have none where a row of them has one that is printed', () => {
    const printed = [
      '科目编码|科目名称|合计',
      '208|社会保障和就业支出|10.00',
      '|住房保障支出|10.00',
    ]
    const of = read('云溪县水文站2024年部门预算', '支出总表', '单位：万元', ...printed)
    expect(codesOf(of).map(([, inferred]) => inferred)).toEqual([null, null])
  })

  it('have none at the top but that of a class: what was seen is not the whole classification', () => {
    const of = read(
      '云溪县水文站2024年部门预算',
      '支出总表',
      '单位：万元',
      '科目名称|合计',
      '机关服务|10.00',
      '住房公积金|20.00',
    )
    expect(codesOf(of).map(([, inferred]) => inferred)).toEqual([null, null])
  })

  it('have none where two rows would have one', () => {
    const twice = rows.map(row => row.replace('某县住房修缮', '住房公积金'))
    expect(codesOf(document(twice)).slice(6, 8)).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('a sentence about an item without a printed code', () => {
  const item = '社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）'
  const said = (amount: string) =>
    document(rows, `1.${item}${amount}万元，主要用于离退休人员经费。`)

  it('stands at its row, and is compared with it', () => {
    const of = said('170.06')
    const statement = of.statements.find(({ label }) => label === item)
    expect(statement?.topic).toMatchObject({ kind: 'subject', code: '2080502' })
    const compared = (amount: string) =>
      runChecks(said(amount)).find(
        ({ left, right }) =>
          left.terms.some(term => term.statement === statement?.id) &&
          right.terms[0]?.place !== null,
      )
    expect(compared('170.06')?.outcome).toBe('holds')
    expect(compared('107.06')?.outcome).toMatch(/fails|unproven/)
  })
})
