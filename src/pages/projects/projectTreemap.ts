import type { NestedData } from '@/charts/nested/model'
import { fundingText, type ProjectRows } from '@/budget/projects'
import { noProgramme } from './projectRows'

/** Builds what a nested treemap shows of projects; `tones` has the hue of each programme by key. */
export function buildProjectTreemap({
  rows,
  tones,
  ...figures
}: Pick<NestedData, 'unit' | 'whole'> & {
  rows: readonly ProjectRows[]
  tones: ReadonlyMap<string, number>
}): NestedData {
  return {
    ...figures,
    groups: rows.flatMap(({ group, entries }) =>
      group
        ? {
            key: group.key,
            name: group.name || (rows.length === 1 ? '各项目' : noProgramme),
            tone: tones.get(group.key) ?? 0,
            items: entries.map(({ id, name, programme, fen, funding }) => ({
              key: id,
              name,
              programme: programme ?? '',
              amount: fen,
              meta: funding.map(fundingText).join('、'),
            })),
          }
        : [],
    ),
  }
}
