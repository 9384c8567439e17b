import type { HeaderColumn } from './draft'
import { bareWords, readMeasure } from './measures'

/** 调整预算数 is the budget as adjusted, and beside 调整后预算数 what was changed of it, as 本次 is. */
const adjustedOrChanged = /^调整预算数?$/

/** The stage of each column that its words name, `null` for others. */
export function readStages(
  columns: readonly HeaderColumn[],
): readonly ReturnType<typeof readStage>[] {
  const found = columns.map(({ path }) => readStage(path))
  if (found.some(own => own?.stage === 'adjusted')) return found
  return found.map((own, index) =>
    own?.stage === 'changed' && adjustedOrChanged.test(columns[index]!.path[own.depth] ?? '')
      ? { ...own, stage: 'adjusted' as const }
      : own,
  )
}

/** What was planned, what was changed of it in the year, what it came to, and what was spent. */
const stagePatterns: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:本次|年中|预算)?(?:调整|调增|调减|追加|追减|增减)(?:数|额|金额|预算数?)$/, 'changed'],
  [/(?:调整|全年)(?:后的?)?预算数?$/, 'adjusted'],
  [/(?:年初)?预算数?$/, 'budgeted'],
  [/决算(?:统计)?数?$|执行数$/, 'spent'],
]
export type Stage = 'budgeted' | 'changed' | 'adjusted' | 'spent'
/** The figures of a document are those of the last stage: spent, or as a budget was adjusted. */
export const lastStages = ['spent', 'adjusted'] as const

/** Words that name a stage and nothing else, as they stand over a group of columns. */
const stageGroup =
  /^(?:20\d\d年度?)?(?:(?:年初|全年|调整后?的?)?预算数?|决算(?:统计)?数?|(?:本次|年中|预算)?(?:调整|调增|调减|追加|追减)(?:数|额|金额))$/

/** The stage that the words of a header name, and which words do; `null` where none do. */
function readStage(path: readonly string[]): { stage: Stage; depth: number } | null {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const word = bareWords(path[depth]!)
    if (depth < path.length - 1 && !stageGroup.test(word)) continue
    const stage = stagePatterns.find(([pattern]) => pattern.test(word))?.[1]
    if (stage) return { stage, depth }
  }
  return null
}

/** Header words without those of the stage; what only groups columns (收入 / 决算数) is all of it. */
export function dropStage(path: readonly string[], depth: number | undefined): readonly string[] {
  if (depth === undefined) return path
  // 增减额 between 年初预算数 and 调整预算数 is of the whole.
  if (path.length === 1)
    return [undefined, 'comparison'].includes(readMeasure(path[0]!) ?? undefined) ? ['合计'] : path
  const rest = path.filter((_, level) => level !== depth)
  return readMeasure(rest.at(-1)!) === undefined ? [...rest, '合计'] : rest
}
