import { formatCount, spaceText } from '@/text/format'

interface StateInput {
  readonly isPrepared: boolean
  /** Whether it is known that there is nothing to add up. */
  readonly isEmpty: boolean
  /** Documents that are on their way, and those that did not arrive. */
  readonly waiting: number
  readonly failed: number
  /** Whether any document has arrived. */
  readonly isRead: boolean
}

/** What is said while there are no sums to show, and whether any will come. */
export function sayState({ isPrepared, isEmpty, waiting, failed, isRead }: StateInput): {
  readonly finding: string
  readonly isBusy: boolean
} {
  if (isPrepared)
    return isEmpty
      ? { finding: '这份汇总里没有文件', isBusy: false }
      : { finding: '正在取预先汇总的数', isBusy: true }
  if (isEmpty) return { finding: '文库里还没有预算', isBusy: false }
  if (waiting === 0 && failed > 0 && !isRead)
    return {
      finding: spaceText(`文库里的${formatCount(failed)}份文件都没有取到，没有可以相加的数`),
      isBusy: false,
    }
  return { finding: '正在把文库里的文件相加', isBusy: true }
}
