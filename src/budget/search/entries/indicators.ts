import { spaceText } from '@/text/format'
import { type ProjectList, targetText } from '../../projects'
import type { SearchEntry } from '../types'

/** Indicators of all performance sheets, each sheet once. */
export function indicatorEntries({ entries }: ProjectList): SearchEntry[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id, name: project, sheet }) => {
    if (!sheet || seen.has(sheet.key)) return []
    seen.add(sheet.key)
    return sheet.rows.map(({ indicator: { name, category }, target }): SearchEntry => ({
      group: 'indicator',
      code: null,
      name,
      words: `${target.raw}\u0001${category}`,
      amount: null,
      figures: [],
      place: () => [spaceText(targetText(target)), category, project].filter(Boolean).join(' · '),
      target: { path: '/indicators', project: id, find: name },
    }))
  })
}
