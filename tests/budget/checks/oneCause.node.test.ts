import { describe, expect, it } from 'vitest'
import {
  type CheckResult,
  countChecks,
  indexFailing,
  runChecks,
  withWitnesses,
} from '@/budget/checks'
import { coverFigures } from '@/budget/checks/coverage'
import { explainCheck, explanationText } from '@/budget/checks/explain'
import { filterChecks, stepFacets } from '@/budget/checks/filter'
import { runSteps } from '@/document/steps'
import { plainText } from '@/text/segments'
import { read } from '../../reading/tables/documents'

/** A budget in two tables that print the same items, with a sentence about the total. */
function budget(change: (text: string) => string = text => text) {
  const rows = [
    '208|社会保障和就业支出|412.31|412.31|',
    '20805|行政事业单位养老支出|412.31|412.31|',
    '2080501|行政单位离退休|170.06|170.06|',
    '2080505|机关事业单位基本养老保险缴费支出|242.25|242.25|',
    '213|农林水支出|1,161.15|500.00|661.15',
    '21303|水利|1,161.15|500.00|661.15',
    '2130301|行政运行|500.00|500.00|',
    '2130304|水利行业业务管理|661.15||661.15',
  ]
  const table = (title: string) => [
    title,
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|1,573.46|912.31|661.15',
    ...rows,
  ]
  const text = [
    '2023年支出总计1573.46万元。',
    ...table('二、支出总表'),
    ...table('三、一般公共预算支出表'),
  ]
  return read(
    '云溪县水文站2023年度部门预算',
    '一、收支预算总体情况',
    ...change(text.join('\n')).split('\n'),
  )
}
const differs = ({ outcome }: CheckResult) => outcome === 'fails' || outcome === 'unproven'
const fails = (document: ReturnType<typeof read>) => runChecks(document).filter(differs)
const replaceFirst = (from: string, to: string) => (text: string) => text.replace(from, to)

it('finds nothing in a budget that is right', () => {
  expect(fails(budget())).toEqual([])
})

describe('one wrong cell', () => {
  const document = budget(
    replaceFirst('2130304|水利行业业务管理|661.15', '2130304|水利行业业务管理|616.15'),
  )
  const results = runChecks(document)
  const [found, ...more] = results.filter(differs)

  it('is one finding, with the other relations as its witnesses', () => {
    expect(more).toEqual([])
    expect(found!.witnesses!.length).toBeGreaterThanOrEqual(2)
    const { fails: failing, unproven } = countChecks(results).byOutcome
    expect(failing + unproven).toBe(1)
    expect(new Set(withWitnesses(found!).map(({ family }) => family)).size).toBeGreaterThan(1)
  })

  it('names the figure that all of them want', () => {
    const said = plainText(found!.causeSegments!)
    expect(said).toContain('2130304')
    expect(said).toContain('若是 661.15（印的是 616.15）')
    expect(explanationText(explainCheck({ document, result: found!, unit: '万元' }))).toContain(
      said,
    )
  })

  it('is one choice of each family that a witness is of, with the one outcome it has', () => {
    const none = { outcome: null, family: null, table: null, subject: null, text: '' }
    const { outcome } = found!
    const { family: counts } = runSteps(stepFacets(results, { ...none, outcome }))
    const own = new Set(withWitnesses(found!).map(({ family }) => family))
    expect(counts).toEqual(new Map([...own].map(family => [family, 1])))
    for (const family of own) {
      expect(filterChecks(results, { ...none, family, outcome })).toEqual([found])
      const { outcome: outcomes } = runSteps(stepFacets(results, { ...none, family }))
      expect(outcomes.get(outcome)).toBe(1)
    }
    const { outcome: all } = runSteps(stepFacets(results, none))
    expect([...all.values()].reduce((sum, count) => sum + count)).toBe(results.length)
  })

  it('is found by the cell, the table, the subject and the words of each witness', () => {
    const index = indexFailing(results)
    for (const witness of withWitnesses(found!)) {
      const all = [...witness.left.terms, ...witness.right.terms]
      for (const { place } of all.filter(({ text }) => text !== null))
        if (place) expect(index.get(`${place.table}|${place.row}|${place.cell}`)).toEqual([found])
      const none = { outcome: null, family: null, table: null, subject: null, text: '' }
      for (const table of witness.tables)
        expect(filterChecks(results, { ...none, table })).toContain(found)
      for (const subject of witness.codes)
        expect(filterChecks(results, { ...none, subject })).toContain(found)
      expect(filterChecks(results, { ...none, text: witness.title })).toContain(found)
    }
    expect(coverFigures(document, results).none).toEqual([])
  })
})

it('is one finding where the wrong figure is copied into another table', () => {
  const found = fails(budget(text => text.replaceAll('170.06|170.06', '176.06|176.06')))
  expect(found).toHaveLength(1)
  expect(plainText(found[0]!.causeSegments!)).toContain('几处印的都是 176.06')
})

it('quotes each way in which the wrong figure is printed where a table is in 元', () => {
  const inYuan = (text: string) => {
    const [head, other = ''] = text.replaceAll('170.06|170.06', '176.06|176.06').split('三、')
    const table = other
      .replace('万元', '元')
      .replaceAll(/[\d,]+\.\d\d/g, amount => (Number(amount.replace(',', '')) * 10_000).toFixed(2))
    return `${head}三、${table}`
  }
  const [found, ...others] = fails(budget(inYuan))
  expect(others).toEqual([])
  expect(plainText(found!.causeSegments!)).toContain(
    '若是 170.06 万元（几处印的是 176.06 万元、1,760,600.00 元）',
  )
})

it('keeps two causes apart', () => {
  const found = fails(
    budget(text =>
      text
        .replace('2130304|水利行业业务管理|661.15', '2130304|水利行业业务管理|616.15')
        .replace('2080501|行政单位离退休|170.06', '2080501|行政单位离退休|107.06'),
    ),
  )
  expect(found).toHaveLength(2)
})

it('is one finding where two cells of a column are exchanged', () => {
  const found = fails(
    budget(text =>
      text
        .replace('2080501|行政单位离退休|170.06', '2080501|行政单位离退休|242.25')
        .replace('缴费支出|242.25|', '缴费支出|170.06|'),
    ),
  )
  expect(found).toHaveLength(1)
  expect(plainText(found[0]!.causeSegments!)).toContain('若互换')
})

it('asks for no change of a figure that another relation confirms', () => {
  const document = read(
    '云溪县水文站2023年度部门预算',
    '一、收支预算总体情况',
    '2023年支出总计150.11万元。',
    '二、支出总表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|160.11|100.11|60.00',
    '213|农林水支出|150.11|90.11|60.00',
    '21303|水利|150.11|90.11|60.00',
    '2130301|行政运行|150.11|90.11|60.00',
  )
  const total = fails(document).filter(({ causeSegments }) =>
    plainText(causeSegments ?? []).includes('合计”若是'),
  )
  expect(total).toEqual([])
})

it('tests no share of a whole that would have to be nothing', () => {
  const document = read(
    '云溪县水文站2023年度部门预算',
    '二、支出总表',
    '单位：万元',
    '科目编码|科目名称|上年预算数|本年预算数|增减%',
    '208|社会保障和就业支出|512.31|600.31|99.99',
    '20805|行政事业单位养老支出|0.00|600.31|',
    '2080501|行政单位离退休|0.00|600.31|',
    '|合计|512.31|600.31|99.99',
  )
  expect(() => runChecks(document)).not.toThrow()
  expect(fails(document).length).toBeGreaterThan(0)
})
