/** Words over columns that are themselves: nothing stands below them. */
const leaf =
  /^(?:合计|总计|小计|行次|序号|备注|栏次|科目编码|科目名称|编码|名称|因公出国|公务接待|会议费|培训费)/
const codeGroup = /^(?:项\s*目|科\s*目|(?:支出)?(?:功能|经济)分类.*)$/
const codeChild = /编码|代码|科目|名称/
const partSum = /^(?:小计|合计)$/

/** One way to tell which labels of a head row stand over several columns. */
interface Division {
  /** By label: how many columns it is over. */
  readonly spans: readonly number[]
  /** By label: whether labels of the next row stand below it. */
  readonly parents: readonly boolean[]
}

/**
 * Puts the labels of a table's head rows over their columns, where each row has its labels first and
 * as many blanks behind them as columns were merged. A row that several ways fit stays as it is.
 */
export function placeHeadSpans(rows: readonly (readonly string[])[], width: number): string[][] {
  const placed = rows.map(row => [...row])
  for (let at = placed.length - 2; at >= 0; at--) {
    const labels = readLabels(rows[at]!)
    if (labels === null || rows[at]!.length !== width) continue
    const below = rows[at + 1]!
    const children = below.length < width ? readLabels(below) : null
    if (children) {
      const division = divide({ labels, children, width: below.length, of: width })
      if (division) placeBoth({ placed, at, labels, children, division })
      continue
    }
    const starts = groupStarts(labels.length, placed[at + 1]!)
    if (starts) placed[at] = spread(labels, starts, width)
  }
  return placed
}

/** The labels of a row whose blanks all stand behind them; `null` for another row. */
function readLabels(row: readonly string[]): string[] | null {
  const blank = row.indexOf('')
  const labels = blank < 0 ? [...row] : row.slice(0, blank)
  return labels.length > 0 && row.slice(labels.length).every(cell => cell === '') ? labels : null
}

interface Rated {
  readonly division: Division
  readonly score: number
  /** Whether no other division is as good. */
  readonly isOnly: boolean
}

interface HeadRows {
  readonly labels: readonly string[]
  readonly children: readonly string[]
  /** How many columns the children are over. */
  readonly width: number
  /** How many columns the labels are over. */
  readonly of: number
}

/** The best way to put children below labels of which the others reach down to the body. */
function divide({ labels, children, width, of }: HeadRows): Division | null {
  const groups = labels.length - (of - width)
  // Spans of the children's own are known only where there are none.
  if (children.length !== width || groups < 1 || groups * 2 > children.length) return null
  if (countWays(labels.length, groups, children.length) > mostWays) return null
  let best: Rated | null = null
  for (const chosen of choose(labels.length, groups))
    for (const sizes of partition(children.length, groups)) {
      const score = rate({ labels, children, chosen, sizes })
      if (best && score < best.score) continue
      const isOnly: boolean = best === null || score > best.score
      best = { division: toDivision(labels.length, chosen, sizes), score, isOnly }
    }
  return best?.isOnly ? best.division : null
}

/** More ways than this take long, and are never told apart by a few words. */
const mostWays = 20_000

/** How many ways there are to choose groups of labels and to divide the children among them. */
const countWays = (labels: number, groups: number, children: number): number =>
  countChoices(labels, groups) * countChoices(children - groups - 1, groups - 1)

function countChoices(count: number, some: number): number {
  let ways = 1
  for (let at = 1; at <= some; at++) ways = (ways * (count - some + at)) / at
  return ways
}

/** All ways to choose some of the first numbers, in order. */
function* choose(count: number, some: number, from = 0): Generator<readonly number[]> {
  if (some === 0) yield []
  else
    for (let first = from; first <= count - some; first++)
      for (const rest of choose(count, some - 1, first + 1)) yield [first, ...rest]
}

/** All ways to divide a length into parts of two at least. */
function* partition(length: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) yield [length]
  else
    for (let first = 2; first <= length - 2 * (parts - 1); first++)
      for (const rest of partition(length - first, parts - 1)) yield [first, ...rest]
}

interface Choice {
  readonly labels: readonly string[]
  readonly children: readonly string[]
  readonly chosen: readonly number[]
  readonly sizes: readonly number[]
}

/** How well the words agree with children below their labels. */
function rate({ labels, children, chosen, sizes }: Choice): number {
  let score = 0
  let at = 0
  const groups = chosen.map((label, index) => {
    const group = children.slice(at, (at += sizes[index]!))
    const name = labels[label]!
    if (leaf.test(name)) score -= 5
    if (codeGroup.test(name)) score += codeChild.test(group[0]!) ? 3 : -3
    else if (codeChild.test(group[0]!)) score -= 3
    if (partSum.test(group[0]!)) score += 2
    score -= group.slice(1).filter(child => partSum.test(child)).length * 2
    if (name.endsWith('支出') && /基本支出|项目支出/.test(group.join('|'))) score += 2
    if (name.includes('公务用车')) score += group.some(child => /购置|运行/.test(child)) ? 2 : -2
    return group.join('|')
  })
  const twice = groups.filter((group, index) => groups.indexOf(group) !== index)
  return score + twice.length * 3
}

function toDivision(count: number, chosen: readonly number[], sizes: readonly number[]): Division {
  const spans = new Array<number>(count).fill(1)
  chosen.forEach((label, index) => (spans[label] = sizes[index]!))
  return { spans, parents: spans.map((_, index) => chosen.includes(index)) }
}

interface Placing {
  readonly placed: string[][]
  readonly at: number
  readonly labels: readonly string[]
  readonly children: readonly string[]
  readonly division: Division
}

function placeBoth({ placed, at, labels, children, division }: Placing): void {
  const row: string[] = []
  const below: string[] = []
  let child = 0
  labels.forEach((label, index) => {
    const span = division.spans[index]!
    row.push(label, ...new Array<string>(span - 1).fill(''))
    for (let column = 0; column < span; column++)
      below.push(division.parents[index] ? children[child++]! : '')
  })
  placed[at] = row
  placed[at + 1] = below
}

/** Where as many groups of columns begin: at the label with which the row begins again. */
function groupStarts(groups: number, below: readonly string[]): number[] | null {
  if (groups < 2) return null
  const starts = below.flatMap((label, index) => (label === below[0] ? [index] : []))
  if (starts.length < groups) return null
  return starts.slice(0, groups)
}

function spread(labels: readonly string[], starts: readonly number[], width: number): string[] {
  const row = new Array<string>(width).fill('')
  labels.forEach((label, index) => (row[starts[index]!] = label))
  return row
}
