// @bundle parts
/** What a structure of expenditure can be measured by. */
export const measures = ['total', 'basic', 'project', 'personnel', 'operating'] as const
export type Measure = (typeof measures)[number]

export const measureNames: Readonly<Record<Measure, string>> = {
  total: '合计',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  operating: '公用经费',
}

/** Short names, for captions and switches in small places. */
export const measureShortNames: Readonly<Record<Measure, string>> = {
  total: '合计',
  basic: '基本',
  project: '项目',
  personnel: '人员',
  operating: '公用',
}

/** The parts a measure falls into: 合计 = 基本 + 项目, 基本 = 人员 + 公用. */
export const measureParts: Readonly<Partial<Record<Measure, readonly [Measure, Measure]>>> = {
  total: ['basic', 'project'],
  basic: ['personnel', 'operating'],
}

/**
 * The measure that a column's key stands for ("basic.personnel" → personnel), `null` for columns of
 * other things.
 */
export function measureOfColumn(key: string): Measure | null {
  const last = key.replace(/^basic\.(?=personnel$|operating$)/, '')
  return measures.find(measure => measure === last) ?? null
}
