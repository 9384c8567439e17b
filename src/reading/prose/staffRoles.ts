import type { Figure } from './figures/scanFigures'

/** What a head count is of. */
export type Role = 'total' | 'active' | 'retired' | 'pensioned' | 'resting' | 'posts'
export interface Counted {
  readonly figure: Figure
  readonly role: Role
}

const roles: readonly (readonly [RegExp, Role])[] = [
  [/编制(?!外)(?:内|数|人数|总数|名额)?(?:为|共|合计)?$/, 'posts'],
  [/(?:在职|在编).*(?:离退休|退休).*(?:共|合计|人员)(?:有|计)?$/, 'total'],
  [/离退休/, 'retired'],
  [/退休/, 'pensioned'],
  [/离休/, 'resting'],
  [/在职|在编|在岗/, 'active'],
  [
    /(?:共有|实有|现有|总计|合计)(?:在册|各类|干部)?(?:人员|职工|人数)?(?:为|共)?$|(?:人员|职工)(?:总数|人数|共|共计|合计)(?:为|有)?$|总人数(?:为)?$/,
    'total',
  ],
]
const movement = /增|减|新|调|招/

/**
 * The role that the words before a head count give it; `null` for others and for changes
 * ("在职人员减少3人").
 */
export function readRole(lead: string): Role | null {
  const words = lead.slice(-24).replace(/^.*[，；：、]/, '')
  return movement.test(words) ? null : (roles.find(([pattern]) => pattern.test(words))?.[1] ?? null)
}

/**
 * One count for each role: the first where the others are its parts ("其中"), none where they stand
 * side by side and nobody says the sum.
 */
export function pickCounts(counted: readonly Counted[], text: string): Counted[] {
  return counted.filter(({ role, figure }) => {
    const same = counted.filter(other => other.role === role)
    const [first, second] = same
    if (!first || !second) return true
    return (
      first.figure === figure && /其中|包括/.test(text.slice(first.figure.end, second.figure.start))
    )
  })
}
