import { type AmountUnit, type Fen, toFen, unitScale } from '@/document/money'
import type { PerformanceSheet, Project } from '@/document/project'
import { words } from '../words'
import { type Hint, moneyOf, type MoneySide, readHint } from './hints'

/**
 * What joining looks at: the name without blanks, the amount in 分, how finely it is printed (in
 * 分).
 */
interface Entry {
  readonly name: string
  readonly fen: Fen | null
  readonly grain: Fen
  readonly unit: AmountUnit
  joined: boolean
}
export interface ProjectEntry extends Entry {
  readonly project: Project
  readonly money: MoneySide | null
}
export interface SheetEntry extends Entry {
  readonly sheet: PerformanceSheet
  readonly hint: Hint | null
}

/** A project as joining sees it; an amount that is blank or finer than a 分 is `null`. */
export function projectEntry(project: Project, unit: AmountUnit): ProjectEntry {
  const { fen, grain } = fenOf(project.total, unit)
  return {
    project,
    name: words(project.name),
    unit,
    fen,
    grain,
    money: moneyOf(project),
    joined: false,
  }
}

/** A sheet as joining sees it; `year` is the document's. */
export function sheetEntry(sheet: PerformanceSheet, unit: AmountUnit, year: number): SheetEntry {
  const { fen, grain } = fenOf(sheet.funds.total?.amount ?? null, unit)
  return {
    sheet,
    name: words(sheet.name),
    unit,
    fen,
    grain,
    hint: readHint(sheet, year),
    joined: false,
  }
}

function fenOf(amount: string | null, unit: AmountUnit): { fen: Fen | null; grain: Fen } {
  if (amount === null) return { fen: null, grain: 1 }
  const point = amount.indexOf('.')
  const decimals = point < 0 ? 0 : amount.length - point - 1
  try {
    return { fen: toFen(amount, unit), grain: 10 ** Math.max(0, unitScale[unit] - decimals) }
  } catch {
    return { fen: null, grain: 1 }
  }
}
