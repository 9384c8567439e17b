import { byAmount, type ProjectEntry, type ProjectList } from '@/budget/projects'

/** Of project expenditure, in percent, and how many slides at most. */
const [enough, most] = [80, 8]

/**
 * The projects that a room is told of one by one: the largest until they make up 80 % of project
 * expenditure, at most 8.
 */
export function majorProjects({ entries, total, sum }: ProjectList): readonly ProjectEntry[] {
  const whole = total ?? sum
  const ranked = entries
    .filter(({ project, fen }) => project !== null && fen !== null && fen > 0)
    .sort(byAmount)
  const major: ProjectEntry[] = []
  let told = 0
  for (const entry of ranked) {
    if (major.length >= most || told * 100 >= whole * enough) break
    major.push(entry)
    told += entry.fen ?? 0
  }
  return major
}
