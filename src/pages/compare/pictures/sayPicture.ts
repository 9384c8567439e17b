import { headCountNames, vehicleRow } from '@/budget/sideBySide/derived'
import { findRefusal } from '@/budget/sideBySide/differences'
import type { CompareShown } from '../showComparison'
import { findWay } from './waterfallPicture'
import type { PictureKind } from './pictureNames'

/** What the figures of a picture are, by form. */
function nameFigures({ form, heads, focus }: CompareShown): string {
  if (form === 'share') return '占比'
  if (form === 'index') return '指数（基准为 100）'
  if (form !== 'head') return focus?.values.some(({ unit }) => unit === 'count') ? '数' : '金额'
  return focus?.row.key === vehicleRow ? '每辆车的金额' : `人均金额（按${headCountNames[heads]}）`
}

/** Says how a picture of the comparison is to be read, in sentences. */
export function sayPicture(shown: CompareShown, kind: PictureKind): readonly string[] {
  const { comparison, focus } = shown
  const isMixed = comparison.entries.some(
    (_, index) => focus && findRefusal(comparison, focus.row, [comparison.base, index]),
  )
  return [sayKind(shown, kind), ...(isMixed ? ['有的口径不同，不能直接相比，见上面的说明。'] : [])]
}

function sayKind(shown: CompareShown, kind: PictureKind): string {
  const figures = nameFigures(shown)
  const labelAt = (index: number) => shown.comparison.entries[index]?.label ?? ''
  if (kind === 'line') return `点是各年的${figures}，没有文件的年份不连线。`
  if (kind === 'slope') return `线的高低是${figures}，没有文件或没有数的年份不连线。`
  if (kind === 'bars') return `条长为${figures}。`
  if (kind === 'dumbbell') return `每行的点是各份文件的${figures}。`
  if (kind === 'distribution')
    return `每个点是一个单位的${figures}；点一个单位，就看它在其中的名次。`
  if (kind === 'waterfall') {
    const way = findWay(shown)
    return `从${labelAt(way?.from ?? 0)}到${labelAt(way?.to ?? 0)}，按增减大小排。`
  }
  return shown.form === 'share'
    ? '每份画成一样大，面积是占比；同一科目同一颜色。'
    : `各图面积用同一比例，面积是${figures}；同一科目同一颜色。`
}
