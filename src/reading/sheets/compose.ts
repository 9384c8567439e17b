import type { Target } from '@/document/project'
import { readTarget } from '@/document/target'

interface Composed {
  readonly target: Target
  readonly operatorUsed: boolean
  readonly unitUsed: boolean
}

/**
 * A target printed over up to three cells (≥ | 95 | %) as one, its raw text the cells in that
 * order; operator and unit are left out where the value has its own or is in words.
 */
export function composeTarget(operator: string, alone: Target, unit: string): Composed {
  if (alone.kind === 'qualitative' || (operator === '' && unit === ''))
    return { target: alone, operatorUsed: false, unitUsed: false }
  const unitUsed = unit !== '' && !alone.unit
  const operatorUsed = operator !== '' && alone.bare === true
  const target = readTarget((operatorUsed ? operator : '') + alone.raw + (unitUsed ? unit : ''))
  if (target.kind !== 'qualitative') return { target, operatorUsed, unitUsed }
  return { target: alone, operatorUsed: false, unitUsed: false }
}
