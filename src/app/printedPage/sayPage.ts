import { spaceText } from '@/text/format'
import type { PrintedPlace } from './pagePlace'

interface SaidPage {
  readonly place: PrintedPlace
  /** The page that is shown. */
  readonly page: number
  /** What is printed in the marked row. */
  readonly cells: readonly string[]
}

/** Says what a page shows, for those who do not see it. */
export function sayPage({ place, page, cells }: SaidPage): string {
  const shown = spaceText(`“${place.file.file}”第${page}页的原样，可滚动`)
  if (page !== place.page) return shown
  const row = cells.map(text => text.trim() || '空白').join('，')
  return row === '' ? shown : `${shown}；标出的一行印的是：${row}`
}
