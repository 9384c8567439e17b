/** The stage and the year that a row is named after: 2023年决算数, 全年预算数, 上年. */
interface StageName {
  readonly year: number | 'this' | 'last' | null
  readonly of: 'spent' | 'budgeted' | null
  /** Of budgets, the one that spending is told against has the highest. */
  readonly rank: number
}
interface NamedRow {
  readonly role: string
  readonly name: string
}

const stageName =
  /^(?:(20\d\d)年度?|([本今当])年度?|([上去])年度?)?(年?初|全年|调整后?的?)?(?:支出)?(?:(决算(?:统计)?|执行)|(预算))?(?:统计)?数?$/
const ranks: Readonly<Record<string, number>> = { 全年: 3, 调整: 2, 年初: 0, 初: 0 }

function readStage(name: string): StageName | null {
  const found = stageName.exec(name.replace(/\s/g, ''))
  if (!found) return null
  const [, year, own, earlier, budget, spent, budgeted] = found
  if (budget !== undefined && budgeted === undefined) return null
  const of = spent !== undefined ? 'spent' : budgeted !== undefined ? 'budgeted' : null
  const stated = year !== undefined ? Number(year) : own ? 'this' : earlier ? 'last' : null
  return stated === null && of === null
    ? null
    : { year: stated, of, rank: ranks[budget?.slice(0, 2) ?? ''] ?? 1 }
}

/**
 * Which of the rows that are named after stages and years speaks for the whole: what was spent, or
 * the only row, of the year in question; `null` where no row or several may.
 */
export function chooseStageRow(names: readonly string[]): number | null {
  const staged = names.flatMap((name, index) => {
    const stage = readStage(name)
    return stage ? [{ index, ...stage }] : []
  })
  if (staged.length < 2) return null
  const own = staged.filter(({ year }) => year !== 'last')
  const unnumbered = own.filter(({ year }) => typeof year !== 'number')
  const hasSpent = own.some(({ year, of }) => typeof year === 'number' && of === 'spent')
  // Whether 预算数 beside 2023年决算数 is of 2023 too, only the kind of the document says.
  if (hasSpent && unnumbered.length > 0 && unnumbered.every(isPlainBudget)) return null
  const latest = latestYear(own)
  const candidates = unnumbered.length > 0 ? unnumbered : own.filter(({ year }) => year === latest)
  const spent = candidates.filter(({ of }) => of === 'spent')
  const chosen = candidates.length === 1 ? candidates : spent
  return chosen.length === 1 ? (chosen[0]?.index ?? null) : null
}

const isPlainBudget = ({ year, of }: StageName) => year === null && of === 'budgeted'

function latestYear(stages: readonly StageName[]): number {
  return stages.reduce(
    (most, { year }) => (typeof year === 'number' ? Math.max(most, year) : most),
    0,
  )
}

/**
 * The rows beside one that speaks for the whole: the budget that its spending is told against (全年
 * before 年初), the budget of the start of the year where that is another row, and last year's of
 * the same stage, else of another.
 */
export function findStageRows<Found extends NamedRow>(
  rows: readonly Found[],
  { name }: NamedRow,
): Readonly<Record<'budgeted' | 'initial' | 'prior', Found | undefined>> {
  const own = readStage(name)
  if (!own) return { budgeted: undefined, initial: undefined, prior: undefined }
  const staged = rows.flatMap(row => {
    const stage = row.role === 'line' ? readStage(row.name) : null
    return stage ? [{ row, ...stage }] : []
  })
  const latest = latestYear(staged)
  const isSameYear = ({ year }: StageName) =>
    year === own.year ||
    (typeof own.year !== 'number' &&
      year !== 'last' &&
      (typeof year !== 'number' || year === latest))
  const budgets = staged
    .filter(stage => own.of === 'spent' && stage.of === 'budgeted' && isSameYear(stage))
    .sort((one, other) => other.rank - one.rank)
  const earlier = typeof own.year === 'number' ? own.year - 1 : 'last'
  const priors = staged.filter(({ year }) => year === earlier)
  return {
    budgeted: budgets[0]?.row,
    initial: budgets.slice(1).find(({ rank }) => rank === 0)?.row,
    prior: (priors.find(({ of }) => of === own.of) ?? priors[0])?.row,
  }
}
