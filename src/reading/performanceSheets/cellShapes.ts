import type { Target } from '@/document/project'
import { readTarget } from '@/document/readTarget'
import { readWeight } from './figures'
import { type ColumnRole, readIndicatorHeader, type IndicatorColumn } from './indicatorColumns'
import { removeGaps } from './labels'

/** How well the word of a level suits a column. */
type LevelScores = Readonly<Record<'dimension' | 'category' | 'name' | 'target', number>>
type LevelWord = 'dimension' | 'category' | 'both' | 'indicator' | 'none'
/**
 * What a cell's text looks like, whatever column it stands in; `decimal` is the number it prints
 * where it could be a weight.
 */
export interface CellShape {
  readonly text: string
  readonly levelWord: LevelWord
  /** Whether it names a level without 指标 behind it, as an indicator can be named too. */
  readonly isBareLevel: boolean
  readonly levelScores: LevelScores
  readonly quantity: 'none' | 'number' | 'counted' | 'bounded'
  readonly isWeight: boolean
  readonly decimal: string | null
  readonly isOperator: boolean
  readonly target: Target | null
}
export interface ShapedCell {
  readonly cell: number
  readonly shape: CellShape
}

const levelOfWord = new Map<string, LevelWord>()
for (const word of '产出 效益 效果 绩效 投入 过程 管理 效率 影响力 项目产出 项目效益 项目效果 履职效能 预算执行'.split(
  ' ',
))
  levelOfWord.set(word, 'dimension')
for (const word of '数量 质量 时效 进度 经济成本 社会成本 生态环境成本 生态成本 经济效益 社会效益 生态效益 环境效益 可持续影响 可持续发展 可持续性影响 服务对象满意度 社会公众满意度 服务对象'.split(
  ' ',
))
  levelOfWord.set(word, 'category')
for (const word of ['成本', '满意度']) levelOfWord.set(word, 'both')
/**
 * Words that name a level only with 指标 behind them; alone they are common names of indicators.
 */
const needSuffix = new Set([
  '服务对象满意度',
  '社会公众满意度',
  '服务对象',
  '管理',
  '影响力',
  '预算执行',
  '进度',
  '绩效',
  '过程',
])

/**
 * Header rows, levels, targets and weights recur on every sheet of a document: each is read once,
 * up to this many.
 */
const mostCached = 20_000

/** The forms of the cells of one document, and the columns of its indicator tables. */
export class CellShapes {
  private readonly known = new Map<string, CellShape>()
  private readonly headers = new Map<string, readonly IndicatorColumn[] | null>()

  /** The columns under an indicator table's header row, as `readHeader` reads them. */
  readHeader(cells: readonly string[]): readonly IndicatorColumn[] | null {
    const row = cells.join('\t')
    const known = this.headers.get(row)
    if (known !== undefined) return known
    const columns = readIndicatorHeader(cells)
    if (this.headers.size < mostCached) this.headers.set(row, columns)
    return columns
  }

  /** What a printed text looks like: a word for a level, a target, a weight, or plain text. */
  read(printed: string): CellShape {
    const known = this.known.get(printed)
    if (known) return known
    const shape = readShape(printed)
    if (this.known.size < mostCached) this.known.set(printed, shape)
    return shape
  }
}

function readShape(printed: string): CellShape {
  const text = removeGaps(printed)
  const levelWord = readLevelWord(text)
  const decimal = readWeight(text)
  const isOperator = namesOperator(text)
  const levelScores = scoresByLevel[levelWord]
  if (levelWord !== 'none')
    return {
      text,
      levelWord,
      isBareLevel: false,
      levelScores,
      quantity: 'none',
      isWeight: false,
      decimal,
      isOperator,
      target: null,
    }
  const target = readTarget(printed)
  const quantity =
    target.kind === 'qualitative'
      ? 'none'
      : !target.bare
        ? 'bounded'
        : !target.unit
          ? 'number'
          : target.unit === '%'
            ? 'bounded'
            : 'counted'
  return {
    text,
    levelWord,
    isBareLevel: needSuffix.has(text),
    levelScores,
    quantity,
    isWeight: quantity !== 'none' && decimal !== null,
    decimal,
    isOperator,
    target,
  }
}

/** Which level (一级, 二级) a text names; `indicator` is any other word ending in 指标. */
function readLevelWord(text: string): LevelWord {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  if (
    first < 0x4e00 ||
    first > 0x9fff ||
    (text.length > 7 && last !== 0x6807 && last !== 0xff09 && last !== 0x29)
  )
    return 'none'
  const core = last === 0xff09 || last === 0x29 ? text.replace(/[（(][^（()）]*[)）]$/, '') : text
  const suffixed = core.endsWith('指标')
  if (!suffixed && core.length > 7) return 'none'
  const stem = suffixed ? core.slice(0, -2) : core
  if (!suffixed && needSuffix.has(stem)) return 'none'
  return levelOfWord.get(stem) ?? (suffixed ? 'indicator' : 'none')
}

const scoresByLevel: Readonly<Record<LevelWord, LevelScores>> = {
  dimension: { dimension: 6, category: 1, name: 0, target: -3 },
  category: { dimension: 0, category: 6, name: 0, target: -3 },
  both: { dimension: 6, category: 6, name: 0, target: -3 },
  indicator: { dimension: 2, category: 3, name: 4, target: -3 },
  none: { dimension: -4, category: -4, name: 7, target: 2 },
}
const targetScores = { none: 0, number: 2, counted: 2, bounded: 3 }
const nameScores = { none: 0, number: -9, counted: -5, bounded: -9 }

/** How well a form suits a column, from -4 (does not) to 7 (what a row cannot be without). */
export function scoreFit(shape: CellShape, role: ColumnRole): number {
  switch (role) {
    case 'dimension':
      return shape.quantity === 'none' ? shape.levelScores.dimension : -4
    case 'category':
      return shape.quantity === 'none' ? shape.levelScores.category : -4
    case 'name':
      return shape.levelScores.name + nameScores[shape.quantity]
    case 'target':
      return shape.isOperator
        ? -3
        : shape.levelScores.target + targetScores[shape.quantity] - (shape.text.length > 24 ? 2 : 0)
    case 'weight':
      return !shape.isWeight
        ? -2
        : shape.text.length > 3 && shape.quantity === 'number'
          ? 2
          : shape.quantity === 'bounded'
            ? 2
            : 4
    case 'operator':
      return shape.isOperator ? 5 : -3
    case 'unit':
      return shape.text === '%'
        ? 5
        : shape.quantity === 'none' && shape.levelWord === 'none' && shape.text.length <= 6
          ? 2
          : -3
    case 'project':
      return shape.levelWord === 'none' && shape.quantity === 'none' ? -1 : -4
    case 'goal':
      return shape.levelWord === 'none' && shape.quantity === 'none'
        ? shape.text.length > 12
          ? 1
          : -1
        : -4
    case 'amount':
      return shape.isWeight || /^[\d,.]+$/.test(shape.text) ? 2 : -4
    case 'note':
      return 0
  }
}

function namesOperator(text: string): boolean {
  return (
    text.length <= 4 &&
    !(text.charCodeAt(0) <= 0x39) &&
    /^(?:[≥≤=<>＝＜＞≧≦]{1,2}|定[量性]|正向|反向|大于|小于|等于|大于等于|小于等于)$/.test(text)
  )
}
