import { type DocumentKind, documentKindNames } from '@/document/documentKind'
import { type Holding, standingTotal } from '@/budget/library/types'
import { formatCount, spaceText } from '@/text/format'

/** The name of a region; units that name none have one too. */
export const nameRegion = (region: string | null) => region ?? '名称里没有地区'

/** "2024 年预算". */
export const nameScope = ({ year, kind }: { year: number; kind: DocumentKind }) =>
  spaceText(`${year}年${documentKindNames[kind]}`)

/** How much of a library, or of a region of it, sums cover, and why not all of it, in sentences. */
export function sayCoverage(
  { coverage, sums }: Pick<Holding, 'coverage' | 'sums'>,
  { isRegion }: { readonly isRegion: boolean },
): string {
  const { documents, counted, inDepartment, otherEdition, totals } = coverage
  const left = [
    inDepartment > 0
      ? `${formatCount(inDepartment)}份单位的文件没有计入，因为它们部门的文件也在，里面已有这些钱`
      : null,
    otherEdition > 0 ? `${formatCount(otherEdition)}份是已计入文件的另一个版本` : null,
  ].filter(part => part !== null)
  const blank = counted > totals ? `计入的里有${formatCount(counted - totals)}份没有读到总额。` : ''
  const standing = sums.find(({ key }) => key === standingTotal)?.documents ?? 0
  const instead =
    standing > 0 ? `有${formatCount(standing)}份没有读到支出总计，它们的总额是功能科目的合计。` : ''
  return spaceText(
    `文库里${isRegion ? '这一地区、' : ''}这一年度、这一文种有${formatCount(documents)}份，计入${formatCount(counted)}份${
      left.length > 0 ? `；${left.join('；')}` : ''
    }。${blank}${instead}`,
  )
}
