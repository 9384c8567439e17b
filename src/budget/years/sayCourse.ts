import { type DisplayUnit, formatAmount, spaceText } from '@/text/format'
import type { CourseLine, CoursePoint } from '@/text/provenance'

/** A line in words, for those who do not see it: each year with its figure, or why there is none. */
export function sayCourse({ points, conflicts, notes }: CourseLine, unit: DisplayUnit): string {
  return [
    points.map(point => sayPoint(point, unit)).join('，'),
    ...conflicts.map(({ year, toldIn }) => spaceText(`${year}年的数，${toldIn}年的文件是另一个数`)),
    ...notes,
  ].join('；')
}

function sayPoint({ year, fen, remark, breaks }: CoursePoint, unit: DisplayUnit): string {
  const said = fen === null ? remark : `${formatAmount(fen, unit)} ${unit}`
  const more = [fen === null ? '' : remark, breaks && `${breaks}，线在这里断开`].filter(Boolean)
  return spaceText(`${year}年 ${said}${more.length > 0 ? `（${more.join('；')}）` : ''}`)
}
