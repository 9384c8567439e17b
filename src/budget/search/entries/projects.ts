import { type ProjectList, targetText } from '@/budget/projects'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { moneyOfSheet } from '@/document/project'
import { citePlaces, nameLines } from '@/text/citations'
import { spaceText } from '@/text/format'
import type { SearchEntry } from '@/budget/search/entry'
import { figureOf } from '@/budget/search/entry'

/** Projects, sheets without one, and the programmes that hold them. */
export function projectEntries(
  document: BudgetDocument,
  { entries, groups }: ProjectList,
): SearchEntry[] {
  const units = new Map(document.meanings.map(({ table, unit }) => [table, unit]))
  const projects = entries.map(
    ({ id, name, programme, fen, place, cell, project, sheet }): SearchEntry => {
      const called = sheet && sheet.sheet.name !== name ? sheet.sheet.name : null
      return {
        group: 'project',
        code: null,
        name,
        amount: fen,
        ...(called !== null && { details: called }),
        figures: figureOf(
          project?.total ?? (sheet && moneyOfSheet(sheet.sheet, kindOf(document))?.amount),
          project?.unit ?? units.get(cell?.table ?? '') ?? sheet?.unit ?? document.amountUnit,
        ),
        place: () =>
          [
            project?.source === 'narrative'
              ? '项目经费情况说明'
              : project?.source === 'sheet' || programme === null
                ? '只有绩效目标表'
                : programme,
            ...(called === null ? [] : [`绩效目标表写作“${called}”`]),
            cell ? citePlaces(document, [cell]) : nameLines(place.line, document.source),
          ]
            .filter(Boolean)
            .join(' · '),
        target: { path: `/projects/${id}` },
      }
    },
  )
  const programmes = groups
    .filter(({ name }) =>
      entries.some(({ name: project, programme }) => programme === name && project !== name),
    )
    .map(({ name, sum }): SearchEntry => ({
      group: 'project',
      code: null,
      name,
      amount: sum,
      figures: [],
      place: () => '一级项目',
      target: { path: '/projects', programme: name },
    }))
  return [...projects, ...programmes]
}

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
      details: `${target.raw}\u0001${category}`,
      amount: null,
      figures: [],
      place: () => [spaceText(targetText(target)), category, project].filter(Boolean).join(' · '),
      target: { path: '/indicators', project: id, find: name },
    }))
  })
}
