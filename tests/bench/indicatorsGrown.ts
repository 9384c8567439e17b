import type { BudgetDocument, PrintedTable } from '@/document/document'
import type { Indicator, PerformanceSheet, Project } from '@/document/project'
import { readTarget } from '@/document/readTarget'
import { changchun2024 } from '../fixtures/changchun'

const categories = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '生态效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const
const things = [
  '培训人数',
  '设备购置数量',
  '资金发放及时率',
  '系统运行稳定率',
  '项目验收合格率',
  '服务企业户数',
  '群众投诉办结率',
  '档案整理卷数',
] as const
const targets = [
  '≥95%',
  '≤12个月',
  '240-350人',
  '逐步提高',
  '＝100%',
  '>=1200人次',
  '2024年底前',
  '效果明显',
  '≤38.4万元',
] as const
const weights = ['5', '10', '20', '7.5', '', '十'] as const

/**
 * The real budget with other projects: so many, each with a sheet of so many indicators, always the
 * same from one seed.
 */
export function growIndicators({
  projects: count,
  each,
  seed,
}: {
  projects: number
  each: number
  seed: number
}): BudgetDocument {
  const random = mulberry(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const projects: Project[] = []
  const sheets: PerformanceSheet[] = []
  const tables: PrintedTable[] = []
  for (let index = 0; index < count; index++) {
    const table = `g${index}`
    const line = 1000 + index * (each + 20)
    const name = `${pick(things)}专项经费（第${index + 1}批）`
    const total = `${1 + Math.floor(random() * 900)}.${String(Math.floor(random() * 100)).padStart(2, '0')}`
    const indicators = Array.from({ length: each }, (_, row): Indicator => {
      const [dimension, category] =
        categories[
          Math.min(categories.length - 1, Math.floor(((row + random()) * categories.length) / each))
        ]!
      const weight = random() < 0.02 ? pick(weights) : pick(weights.slice(0, 3))
      return {
        row,
        line: line + row,
        dimension,
        category,
        name: `${pick(things)}${row + 1}`,
        target: readTarget(pick(targets)),
        weight: /^\d/.test(weight) ? weight : null,
        cells: { name: 2, target: 3, weight: 4 },
      }
    })
    const place = { table: 't9', row: index, line: 100 + index, cell: 3 }
    projects.push({
      id: `p${index}`,
      programme: `一级项目${index % 40}`,
      name,
      unitName: null,
      place,
      total,
      funding: { 'currentYear.generalPublic': total },
      sheet: {
        table,
        confidence: 'certain',
        likeness: 1,
        amountsEqual: true,
        reason: '名称、金额都相同',
      },
    })
    sheets.push({
      table,
      number: index + 1,
      name,
      level: null,
      department: null,
      funds: { total: { amount: total, place }, fiscal: null, other: null },
      goal: [],
      goalLine: null,
      indicators,
      line,
    })
    tables.push({
      id: table,
      kind: 'performanceSheet',
      number: index + 1,
      title: `项目支出绩效目标表 ${index + 1}`,
      line,
      unit: '万元',
      headerRows: 0,
      captions: [],
      notes: [],
      rows: indicators.map(({ line: at, dimension, category, name: of, target, weight }) => ({
        line: at,
        cells: [dimension, category, of, target.raw, weight ?? '十'],
      })),
    })
  }
  const real = changchun2024()
  const kept = new Set(real.sheets.map(({ table }) => table))
  return {
    ...real,
    projects,
    sheets,
    tables: [...real.tables.filter(({ id }) => !kept.has(id)), ...tables],
    meanings: real.meanings.filter(({ kind }) => kind !== 'performanceSheet'),
  }
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
