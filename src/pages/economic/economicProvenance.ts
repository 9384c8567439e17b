import type { Provenance } from '@/text/provenance'
import { tileProvenance } from '@/budget/tree/tileProvenance'
import { measureNames } from '@/document/measures'
import { type EconomicShown, keptSections } from './useEconomic'

/** Where the figures of a bar or a tile come from; "rest" are the rows without one. */
export function economicMark(
  view: EconomicShown,
  key: string,
  shown: readonly string[],
): Provenance | null {
  const { areas, rows, measure, root, wholePlace } = view
  if (areas && root)
    return tileProvenance({
      key,
      shown,
      subject: areas.subject,
      measure: areas.measure,
      root,
      whole: wholePlace,
    })
  const row = rows.find(row => row.key === key)
  const placeOf = ({ subject }: (typeof rows)[number]) => subject.figures[measure]?.place ?? null
  const main: Provenance | null = row
    ? placeOf(row)
    : {
        sum: keptSections(rows)
          .filter(row => !shown.includes(row.key))
          .map(placeOf),
        name: '其余各项',
      }
  const uses = (['personnel', 'operating'] as const).flatMap(use => {
    const place = row?.subject.figures[use]?.place
    return place && measure === 'total'
      ? [place, { part: place, whole: main, name: `${measureNames[use]}占这一项` }]
      : []
  })
  return {
    main,
    also: [
      { part: main, whole: row?.whole ?? wholePlace },
      row && row.upTo.length > 0
        ? { part: { sum: row.upTo, name: '到这一项累计' }, whole: row.whole }
        : null,
      ...uses,
    ],
  }
}
