// @bundle parts
import type { Statement } from './prose'

/** Whether what stands as a reason explains a figure, and does not but say again that one moved. */
export function explains(reason: Statement['reason'] | null): boolean {
  return !!reason && !/restated|other/.test(reason.scope ?? '')
}
