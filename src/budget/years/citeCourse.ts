import { spaceText } from '@/text/format'
import type { CourseLine } from '@/text/provenance'

/** What a file says beside the figures of a line: gaps, whose figures they are, breaks, conflicts. */
export function citeCourse({ points, conflicts, notes }: CourseLine, shown: number): string {
  return [
    ...points.flatMap(({ year, remark, breaks }) => [
      ...(remark === '' || year === shown ? [] : [spaceText(`${year}年：${remark}`)]),
      ...(breaks === '' ? [] : [`${breaks}，不连线`]),
    ]),
    ...conflicts.map(({ year, toldIn }) =>
      spaceText(`${year}年的数，${toldIn}年的文件是另一个数，这里用${year}年自己的文件`),
    ),
    ...notes,
  ].join('；')
}
