import { type AmountUnit, type Fen, toFen, unitScale } from '@/document/money'
import type { ListedProject, PerformanceSheet, Project } from '@/document/project'
import { stripSpace } from '@/reading/text/characters'

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
  readonly project: ListedProject
  readonly fundingSide: FundingSide | null
}
export interface SheetEntry extends Entry {
  readonly sheet: PerformanceSheet
  readonly hint: FundingHint | null
}

/** A project and a sheet joined; `margin` is what an exchange of partners would lose. */
export interface Pair {
  readonly project: ProjectEntry
  readonly sheet: SheetEntry
  readonly likeness: number
  readonly margin: number
}

/** A project as joining sees it; an amount that is blank or finer than a 分 is `null`. */
export function buildProjectEntry(project: ListedProject, unit: AmountUnit): ProjectEntry {
  const { fen, grain } = readFen(project.total, unit)
  return {
    project,
    name: stripSpace(project.name),
    unit,
    fen,
    grain,
    fundingSide: readFundingSide(project),
    joined: false,
  }
}

/** A sheet as joining sees it; `year` is the document's. */
export function buildSheetEntry(
  sheet: PerformanceSheet,
  unit: AmountUnit,
  year: number,
): SheetEntry {
  const { fen, grain } = readFen(sheet.funds.total?.amount ?? null, unit)
  return {
    sheet,
    name: stripSpace(sheet.name),
    unit,
    fen,
    grain,
    hint: readFundingHint(sheet, year),
    joined: false,
  }
}

function readFen(amount: string | null, unit: AmountUnit): { fen: Fen | null; grain: Fen } {
  if (amount === null) return { fen: null, grain: 1 }
  const point = amount.indexOf('.')
  const decimals = point < 0 ? 0 : amount.length - point - 1
  try {
    return { fen: toFen(amount, unit), grain: 10 ** Math.max(0, unitScale[unit] - decimals) }
  } catch {
    return { fen: null, grain: 1 }
  }
}

/** Whose money: granted for this year, or carried over from earlier ones. */
export type FundingSide = 'currentYear' | 'carryOver'
export interface FundingHint {
  readonly side: FundingSide
  readonly text: string
}

/** Which money a project has; `null` where it has both or none. */
export function readFundingSide(project: Project): FundingSide | null {
  let current = false
  let carried = false
  for (const key in project.funding) {
    const amount = project.funding[key]
    if (!amount || !/[1-9]/.test(amount)) continue
    if (key.startsWith('carryOver')) carried = true
    else current = true
  }
  return current === carried ? null : current ? 'currentYear' : 'carryOver'
}

/**
 * Reads which money a sheet names: by its own name (years against the document's `year`, 结转,
 * 提前下达), else by 结转 in its goal; `null` without either.
 */
export function readFundingHint(sheet: PerformanceSheet, year: number): FundingHint | null {
  const name = stripSpace(sheet.name)
  const carried = /上年|去年|结转|结余/.exec(name)
  if (carried) return { side: 'carryOver', text: carried[0] }
  const dated = name.includes('20') ? [...name.matchAll(/(?:提前下达)?(20\d\d)年?度?/g)] : []
  const current = dated.find(match => Number(match[1]) >= year)
  if (current) return { side: 'currentYear', text: current[0] }
  const earlier = dated.find(match => Number(match[1]) < year)
  if (earlier) return { side: 'carryOver', text: earlier[0] }
  if (name.includes('提前下达')) return { side: 'currentYear', text: '提前下达' }
  const goal = sheet.goal
    .map(text => /上年结转|结转资金|结转结余/.exec(text))
    .find(match => match !== null)
  return goal ? { side: 'carryOver', text: goal[0] } : null
}
