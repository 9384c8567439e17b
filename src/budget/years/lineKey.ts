import { projectKey } from '@/budget/sideBySide/projectMeasures'
import { functionalKey } from '@/budget/sideBySide/subjectMeasures'
import { pathTo } from '@/budget/tree/tree'
import type { LineSubject, RevenueLine } from './types'

/** Key of what a row is of, the same in every document; `null` where nothing tells it from others. */
export function lineKey(of: LineSubject): string | null {
  if ('key' in of) return of.key
  if ('project' in of) return projectKey(of.project)
  if ('revenue' in of) return revenueKey(of.revenue)
  if ('subject' in of) return withUse(functionalKey(pathTo(of.subject)), of.measure)
  return of.economic.code === null ? null : withUse(`e:${of.economic.code}`, of.measure)
}

/** Key of a figure by what its money is used for: the total has the key of its subject. */
export const withUse = (key: string, use: string): string =>
  use === 'total' ? key : `${key}|${use}`

/** Numbers and brackets before names of revenue differ between layouts: "一、", "（一）", "其中：". */
const leading =
  /^(?:其中[：:]?|[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])+/

/** Key of a line of revenue, by its name; of expenditure beside it, by its class. */
export const revenueKey = ({ table, side, name, code }: RevenueLine): string =>
  `r:${table}:${side}:${code ?? (name === null ? '' : name.split('/').map(packName).join('/'))}`

const packName = (name: string) => name.replace(/\s+/g, '').replace(leading, '')
