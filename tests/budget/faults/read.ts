import { readFileSync } from 'node:fs'
import { findRelations } from '../../fixtures/relations'
import { readText } from '../../fixtures/documents'

/** The text of an input that was once handled wrongly, with words exchanged. */
export function fault(name: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`“${from}” is not in ${name}`)
      return text.replaceAll(from, to)
    },
    readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8'),
  )
}

/** What the checks say of a text. */
export const checksOf = (text: string) => findRelations(readText(text, 'fault.txt'))

/** Sides of the relations of one outcome. */
export const sidesOf = (text: string, outcome: string) =>
  checksOf(text)
    .filter(result => result.outcome === outcome)
    .map(({ title, left, right }) => `${title}｜${left.text}｜${right.text}`)
