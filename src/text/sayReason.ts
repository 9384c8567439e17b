// @bundle later
import { spaceText } from './format'

/** A reason behind what it explains: "因人员增加", and "原因：因公出国…" where it begins with 因. */
export function sayReason(reason: string): string {
  return spaceText(reason.startsWith('因') ? `原因：${reason}` : `因${reason}`)
}
