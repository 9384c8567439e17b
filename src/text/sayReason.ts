// @bundle later
import type { Statement } from '@/document/prose'
import { type EmptyScope, saysNothing } from '@/document/reasons'
import { spaceText } from './format'

/** A reason behind what it explains: "因人员增加", and "原因：因公出国…" where it begins with 因. */
export function sayReason(reason: string): string {
  return spaceText(reason.startsWith('因') ? `原因：${reason}` : `因${reason}`)
}

/** Why what a document writes for a reason explains nothing of a change. */
interface Unexplained {
  /** The words say up where the figures say down. */
  readonly contrary?: boolean | undefined
  readonly emptyReason?: { readonly says: EmptyScope; readonly text: string } | undefined
}

type Reason = Pick<NonNullable<Statement['reason']>, 'text' | 'scope'>

/** A statement's reason as it is printed, for files; of words that are none, that they are. */
export function writeReason(reason: Reason | null): string | null {
  return reason && (saysNothing(reason.scope) ? sayWords(reason) : reason.text)
}

/** A statement's reason, or what stands in its place. */
export function sayWords({ text, scope }: Reason): string {
  return saysNothing(scope)
    ? sayUnexplained({ emptyReason: { says: scope, text } })
    : sayReason(text)
}

/** Said in the place of a reason. */
export function sayUnexplained({ contrary, emptyReason }: Unexplained): string {
  if (contrary) return '文件写的增减方向与两年的数相反，所写原因不作为这项变化的原因'
  if (!emptyReason) return '没有读到原因'
  const { says, text } = emptyReason
  return spaceText(
    `${says === 'restated' ? '文件所写原因只重述了增减' : '文件所写原因说的是另一个科目'}：“${text}”`,
  )
}
