import type { Project, PerformanceSheet } from '@/document/project'
import { words } from '../words'

/** Whose money: granted for this year, or carried over from earlier ones. */
export type MoneySide = 'currentYear' | 'carryOver'
export interface Hint {
  readonly side: MoneySide
  readonly words: string
}

/** Which money a project has; `null` where it has both or none. */
export function moneyOf(project: Project): MoneySide | null {
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
 * Which money a sheet speaks of, by the words of its name (years against the document's `year`,
 * 结转, 提前下达), and if it says nothing by 结转 in its goal; `null` where nothing is said.
 */
export function readHint(sheet: PerformanceSheet, year: number): Hint | null {
  const name = words(sheet.name)
  const carried = /上年|去年|结转|结余/.exec(name)
  if (carried) return { side: 'carryOver', words: carried[0] }
  const dated = name.includes('20') ? [...name.matchAll(/(?:提前下达)?(20\d\d)年?度?/g)] : []
  const current = dated.find(match => Number(match[1]) >= year)
  if (current) return { side: 'currentYear', words: current[0] }
  const earlier = dated.find(match => Number(match[1]) < year)
  if (earlier) return { side: 'carryOver', words: earlier[0] }
  if (name.includes('提前下达')) return { side: 'currentYear', words: '提前下达' }
  const goal = sheet.goal
    .map(text => /上年结转|结转资金|结转结余/.exec(text))
    .find(match => match !== null)
  return goal ? { side: 'carryOver', words: goal[0] } : null
}
