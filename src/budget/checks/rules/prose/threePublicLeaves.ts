import type { Statement } from '@/document/prose'
import { findStated } from './lookup'

/**
 * The statements whose amounts make up 三公, the finest ones: purchase and operation where either
 * is stated, for "公务用车购置及运行费" is often written where the purchase alone is meant. Empty
 * where a kind is missing.
 */
export function threePublicLeaves(section: readonly Statement[]): Statement[] {
  const finer = ['vehicles.purchase', 'vehicles.operation'].flatMap(
    key => findStated(section, [key]) ?? [],
  )
  const vehicles = finer.length > 0 ? finer : [findStated(section, ['vehicles'])]
  const leaves = [
    findStated(section, ['overseas']),
    ...vehicles,
    findStated(section, ['reception']),
  ]
  return leaves.every(leaf => leaf !== undefined) ? leaves : []
}
