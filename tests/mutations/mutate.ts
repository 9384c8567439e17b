/** A number generator with a seed, so that a run can be repeated (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Random = (below: number) => number
/** Lines of a text with tables; null where a kind finds nothing to change. */
type Mutation = (lines: readonly string[], random: Random) => string[] | null

const isRow = (line: string) => line.includes('\t')
const amount = /^-?\d[\d,]*(?:\.\d+)?$/
const code = /^\d{3}(?:\d\d){0,2}$/

function pick<T>(from: readonly T[], random: Random): T | undefined {
  return from.length === 0 ? undefined : from[random(from.length)]
}

function pickLine(
  lines: readonly string[],
  random: Random,
  fits: (line: string, index: number) => boolean,
): number | null {
  const fitting = lines.flatMap((line, index) => (fits(line, index) ? [index] : []))
  return pick(fitting, random) ?? null
}

function changeLine(
  fits: (line: string) => boolean,
  change: (line: string, random: Random) => string | readonly string[] | null,
): Mutation {
  return (lines, random) => {
    const index = pickLine(lines, random, fits)
    if (index === null) return null
    const changed = change(lines[index]!, random)
    if (changed === null) return null
    const added = typeof changed === 'string' ? [changed] : changed
    return [...lines.slice(0, index), ...added, ...lines.slice(index + 1)]
  }
}

function changeCell(
  fits: (cell: string) => boolean,
  change: (cell: string, random: Random) => string,
): Mutation {
  return changeLine(
    line => isRow(line) && line.split('\t').some(cell => fits(cell.trim())),
    (line, random) => {
      const cells = line.split('\t')
      const places = cells.flatMap((cell, index) => (fits(cell.trim()) ? [index] : []))
      const place = pick(places, random)!
      return cells
        .map((cell, index) => (index === place ? change(cell.trim(), random) : cell))
        .join('\t')
    },
  )
}

function changeDigit(cell: string, random: Random): string {
  const places = [...cell].flatMap((char, index) => (/\d/.test(char) ? [index] : []))
  const place = pick(places, random)!
  const digit = (Number(cell[place]) + 1 + random(9)) % 10
  return `${cell.slice(0, place)}${digit}${cell.slice(place + 1)}`
}

const headerWords: readonly (readonly [string, string])[] = [
  ['金额', '数额'],
  ['合计', '总数'],
  ['总计', '全部'],
  ['基本支出', '基本'],
  ['项目支出', '项目类'],
  ['一般公共预算', '公共预算'],
  ['人员经费', '人员'],
  ['公用经费', '办公'],
]

/** What may befall a table between the printer and the reader, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  dropTab: changeLine(isRow, (line, random) => {
    const cells = line.split('\t')
    const at = random(cells.length - 1)
    return [...cells.slice(0, at), cells[at]! + cells[at + 1]!, ...cells.slice(at + 2)].join('\t')
  }),
  addTab: changeLine(isRow, (line, random) => {
    const cells = line.split('\t')
    const at = random(cells.length)
    return [...cells.slice(0, at), '', ...cells.slice(at)].join('\t')
  }),
  dropRow: changeLine(isRow, () => []),
  doubleRow: changeLine(isRow, line => [line, line]),
  swapRows: (lines, random) => {
    const index = pickLine(lines, random, (line, at) => isRow(line) && isRow(lines[at + 1] ?? ''))
    if (index === null || lines[index] === lines[index + 1]) return null
    const changed = [...lines]
    changed[index] = lines[index + 1]!
    changed[index + 1] = lines[index]!
    return changed
  },
  swapCells: changeLine(isRow, (line, random) => {
    const cells = line.split('\t')
    const at = random(cells.length - 1)
    if (cells[at] === cells[at + 1]) return null
    ;[cells[at], cells[at + 1]] = [cells[at + 1]!, cells[at]!]
    return cells.join('\t')
  }),
  amountDigit: changeCell(cell => amount.test(cell) && !code.test(cell), changeDigit),
  codeDigit: changeCell(cell => code.test(cell), changeDigit),
  blankAmount: changeCell(
    cell => amount.test(cell) && !code.test(cell),
    () => '',
  ),
  blankLabel: changeCell(
    cell => /\p{Script=Han}/u.test(cell),
    () => '',
  ),
  blankCode: changeCell(
    cell => code.test(cell),
    () => '',
  ),
  wordForAmount: changeCell(
    cell => amount.test(cell) && !code.test(cell),
    () => '见附表',
  ),
  amountForLabel: changeCell(
    cell => /\p{Script=Han}/u.test(cell),
    () => '123.45',
  ),
  unit: changeLine(
    line => /单位[:：]\s*(?:万元|元)/.test(line),
    line => (line.includes('万元') ? line.replace('万元', '元') : line.replace('元', '万元')),
  ),
  headerWord: changeLine(
    line => isRow(line) && headerWords.some(([word]) => line.includes(word)) && !/\d/.test(line),
    (line, random) => {
      const [from, to] = pick(
        headerWords.filter(([word]) => line.includes(word)),
        random,
      )!
      return line.replace(from, to)
    },
  ),
  pageMark: changeLine(isRow, line => [line, '', '- 7 -', '']),
  blankLine: changeLine(isRow, line => [line, '']),
  cutRow: changeLine(isRow, (line, random) => {
    const at = 1 + random(line.length - 1)
    return [line.slice(0, at), line.slice(at)]
  }),
  cutAtTab: changeLine(isRow, (line, random) => {
    const cells = line.split('\t')
    const at = 1 + random(cells.length - 1)
    return [cells.slice(0, at).join('\t'), cells.slice(at).join('\t')]
  }),
  invisible: changeCell(
    cell => cell !== '',
    cell => `\u200b${cell}`,
  ),
  bold: changeCell(
    cell => cell !== '',
    cell => `**${cell}**`,
  ),
  title: changeLine(
    line => !isRow(line) && /表\s*$/.test(line) && line.length < 40,
    () => [],
  ),
}
