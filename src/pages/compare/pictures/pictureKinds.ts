import type { CompareShown } from '../showComparison'
import type { PictureKind } from './pictureNames'
import { partsOf, quantityOf } from './readings'
import { findWay } from './waterfallPicture'

/** Fewer units have no quarters; more readings than four are not told apart in a row. */
const [leastSpread, mostDots] = [5, 4]
/** Two years have no course, only a start and an end. */
const leastCourse = 3

/** The pictures that the row which is looked at can be drawn as, the one that suits best first. */
export function listPictures(shown: CompareShown): readonly PictureKind[] {
  const { comparison, focus, form, group } = shown
  if (!focus) return []
  const quantity = quantityOf(shown, focus)
  const { setting, entries } = comparison
  const isMoney = quantity?.kind === 'amount'
  const hasParts = partsOf(shown, focus).length > 0
  const isFew = entries.length <= mostDots
  const ordered = (): readonly PictureKind[] => {
    if (setting === 'years')
      return isMoney && entries.length >= leastCourse ? ['line', 'slope'] : ['slope']
    if (setting === 'execution') return isMoney ? ['dumbbell', 'bars'] : ['dumbbell']
    if (entries.length >= leastSpread) return isMoney ? ['distribution', 'bars'] : ['distribution']
    return isMoney ? (hasParts ? ['bars', 'dumbbell'] : ['bars']) : ['dumbbell']
  }
  const areTiles =
    hasParts &&
    (group === 'functional' || group === 'economic') &&
    (form === 'amount' || form === 'share' || form === 'head')
  return [
    ...(quantity ? ordered() : []).filter(kind => kind !== 'dumbbell' || isFew),
    ...(areTiles ? (['treemap'] as const) : []),
    ...(findWay(shown) ? (['waterfall'] as const) : []),
  ]
}

/** The picture that is asked for where there is one of the kind, else the one that suits best. */
export function choosePicture(shown: CompareShown, asked: PictureKind | null): PictureKind | null {
  const kinds = listPictures(shown)
  return kinds.find(kind => kind === asked) ?? kinds[0] ?? null
}
