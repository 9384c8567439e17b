// @bundle later
import {
  type Compared,
  type HeadKey,
  headKeys,
  type RankedKey,
  type Ranking,
  type StepRow,
} from '@/budget/library/compared'
import { sumTree } from '@/budget/library/levels'
import type { LibraryScope, SumRow } from '@/budget/library/types'
import type { Question } from './allQuery'

export const questionNames: Readonly<Record<Question, string>> = {
  travel: '人均差旅费',
  reception: '人均公务接待费',
  threePublic: '人均三公经费',
  operating: '人均公用经费',
  total: '人均支出',
  years: '历年增减',
  account: '预算与决算',
}
export const headNames: Readonly<Record<HeadKey, string>> = {
  'staff.active': '在职人员',
  'staff.posts': '编制',
  'staff.total': '全部人员',
}
const keyOf = (question: Question): RankedKey | null =>
  question === 'years' || question === 'account'
    ? null
    : question === 'travel'
      ? 'e:30211'
      : question

type ScopeName = Pick<LibraryScope, 'year' | 'kind'>

/** The ranking by the heads that are asked for, else by those that most documents tell; and by what it can be. */
export function chooseRanking(
  { ranks }: Compared,
  question: Question,
  by: HeadKey | null,
): { readonly ranking: Ranking | null; readonly choices: readonly HeadKey[] } {
  const own = ranks.filter(({ key }) => key === keyOf(question))
  const asked = own.find(({ heads }) => heads === by)
  const [most] = own.toSorted((one, other) => other.ranked - one.ranked)
  return {
    ranking: asked ?? most ?? null,
    choices: headKeys.filter(key => own.some(({ heads }) => heads === key)),
  }
}

/** What a subject did from year to year, of the units that print it in both. */
export interface CourseRow {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly level: number
  /** From the oldest step to the newest; `null` where no unit prints it in both years. */
  readonly steps: readonly (StepRow | null)[]
  /** Whether each step is an increase. */
  readonly grew: boolean
}

/** Subjects over the steps of several years, in the order of their codes. */
export function listCourses(steps: readonly (readonly StepRow[])[]): readonly CourseRow[] {
  const last = steps.at(-1) ?? []
  const byKey = steps.map(rows => new Map(rows.map(row => [row.key, row])))
  return flatten(last).map(({ key, code, name, level }) => {
    const own = byKey.map(rows => rows.get(key) ?? null)
    return {
      key,
      code,
      name,
      level,
      steps: own,
      grew: own.length > 1 && own.every(row => row !== null && row.after > row.before),
    }
  })
}

/** Functional subjects of a step as a tree in one line after the other. */
function flatten(rows: readonly StepRow[]) {
  const sums = rows.map(({ key, name, after, documents }): SumRow => ({
    key,
    name,
    value: after,
    documents,
  }))
  const walk = (nodes: ReturnType<typeof sumTree>): ReturnType<typeof sumTree> =>
    nodes.flatMap(node => [node, ...walk(node.children)])
  return walk(sumTree(sums, 'f:'))
}

/** The rows of a step from one year and kind; none where it was not made. */
export const stepFrom = ({ steps }: Compared, { year, kind }: ScopeName): readonly StepRow[] =>
  steps.find(one => one.year === year && one.kind === kind)?.rows ?? []
