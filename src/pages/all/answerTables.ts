// @bundle later
import { type PageColumn, textColumn } from '@/app/frame/pageColumns'
import type { Ranking, RankRow, StepRow } from '@/budget/library/compared'
import { sumTree } from '@/budget/library/levels'
import { fromFen } from '@/document/money'
import { displayDecimals, formatAmount, formatCount, formatPercent, noFigure } from '@/text/format'
import { figureColumn, wordColumn } from './allColumns'
import { type CourseRow, headNames } from './answers'
import type { AllShown } from './useAll'

/** Columns of a ranking; `name` is drawn by the page. */
export function rankColumns(
  { unit, trace }: AllShown,
  ranking: Ranking,
  name: string,
): readonly PageColumn<RankRow>[] {
  const { key, heads } = ranking
  const said = (text: string, row: RankRow) => trace.said?.(text, row.unit) ?? null
  return [
    textColumn({ key: 'name', label: '单位', heading: true, value: row => row.unit }),
    figureColumn({
      key: 'each',
      label: `${name}（元）`,
      kind: 'amount',
      value: row => row.each,
      text: row => formatAmount(row.each, '元'),
      provenance: row =>
        trace.each?.(row, { key, heads }, `${formatAmount(row.each, '元')} 元`) ?? null,
      file: { kind: 'number', cell: row => fromFen(row.each, '元', displayDecimals.元) },
    }),
    figureColumn({
      key: 'value',
      label: `金额（${unit}）`,
      kind: 'amount',
      value: row => row.value,
      text: row => formatAmount(row.value, unit),
      provenance: row => said(`${formatAmount(row.value, unit)} ${unit}`, row),
      file: { label: '金额' },
    }),
    figureColumn({
      key: 'heads',
      label: headNames[heads],
      kind: 'count',
      value: row => row.heads,
      text: row => formatCount(row.heads),
      provenance: row => said(`${formatCount(row.heads)} 人`, row),
    }),
  ]
}

const codeColumn = <Row extends { readonly code: string | null }>() =>
  wordColumn<Row>({ key: 'code', label: '编码', class: 'code', value: ({ code }) => code })

/** Columns of subjects over the years: what changed from each to the next, in so many documents. */
export function courseColumns(
  { unit, trace }: AllShown,
  years: readonly number[],
): readonly PageColumn<CourseRow>[] {
  const change = (row: CourseRow, at: number) => {
    const step = row.steps[at]
    return step ? step.after - step.before : null
  }
  return [
    codeColumn(),
    wordColumn({ key: 'name', label: '科目', heading: true, value: ({ name }) => name }),
    ...years.flatMap((year, at) => [
      figureColumn<CourseRow>({
        key: `y${year}`,
        label: `${year} 年增减（${unit}）`,
        kind: 'amount',
        value: row => change(row, at),
        text: row => formatAmount(change(row, at), unit, { signed: true }),
        provenance: row => {
          const { before = null, after = null } = row.steps[at] ?? {}
          const amount = (fen: number | null) => `${formatAmount(fen, unit)} ${unit}`
          return (
            trace.said?.(
              `${formatAmount(change(row, at), unit, { signed: true })} ${unit}`,
              `${row.name}，由 ${amount(before)} 到 ${amount(after)}`,
            ) ?? null
          )
        },
        file: { label: `${year} 年增减` },
      }),
      figureColumn<CourseRow>({
        key: `n${year}`,
        label: '两年都有的份数',
        kind: 'count',
        value: row => row.steps[at]?.documents ?? null,
        text: row => formatCount(row.steps[at]?.documents ?? null),
      }),
    ]),
    wordColumn({
      key: 'grew',
      label: '连年增加',
      value: ({ grew }) => (grew ? '连年增加' : ''),
    }),
  ]
}

export type AccountRow = StepRow & { readonly code: string | null; readonly level: number }

/** The rows of budget against final account: uses of money, then functional subjects. */
export function listAccount(step: readonly StepRow[]): readonly AccountRow[] {
  const names: Readonly<Record<string, string>> = {
    total: '支出合计',
    basic: '基本支出',
    project: '项目支出',
  }
  const byKey = new Map(step.map(row => [row.key, row]))
  const uses = Object.entries(names).flatMap(([key, name]) => {
    const row = byKey.get(key)
    return row ? [{ ...row, name, code: null, level: key === 'total' ? 0 : 1 }] : []
  })
  const tree = sumTree(
    step.map(({ key, name, after, documents }) => ({ key, name, value: after, documents })),
    'f:',
  )
  const walk = (nodes: typeof tree): readonly AccountRow[] =>
    nodes.flatMap(({ key, name, code, level, children }) => {
      const row = byKey.get(key)
      return [...(row ? [{ ...row, name, code, level }] : []), ...walk(children)]
    })
  return [...uses, ...walk(tree)]
}

/** Columns of budget against final account. */
export function accountColumns({ unit, trace }: AllShown): readonly PageColumn<AccountRow>[] {
  const amount = (key: string, label: string, fenOf: (row: AccountRow) => number, signed = false) =>
    figureColumn<AccountRow>({
      key,
      label: `${label}（${unit}）`,
      kind: 'amount',
      value: fenOf,
      text: row => formatAmount(fenOf(row), unit, { signed }),
      provenance: row =>
        trace.said?.(
          `${formatAmount(fenOf(row), unit, { signed })} ${unit}`,
          `${row.name}${label}`,
        ) ?? null,
      file: { label },
    })
  return [
    codeColumn(),
    wordColumn({ key: 'name', label: '名称', heading: true, value: ({ name }) => name }),
    amount('before', '预算', ({ before }) => before),
    amount('after', '决算', ({ after }) => after),
    amount('difference', '相差', ({ before, after }) => after - before, true),
    figureColumn({
      key: 'done',
      label: '决算是预算的',
      kind: 'percent',
      value: ({ before, after }) => (before > 0 ? after / before : null),
      text: ({ before, after }) => (before > 0 ? formatPercent(after, before) : noFigure),
      cell: ({ before, after }) => (before > 0 ? { part: after, whole: before } : null),
      provenance: ({ before, after, name }) =>
        trace.said?.(formatPercent(after, before), `${name}的决算是预算的`) ?? null,
    }),
    figureColumn({
      key: 'documents',
      label: '两样都有的份数',
      kind: 'count',
      value: ({ documents }) => documents,
      text: ({ documents }) => formatCount(documents),
    }),
  ]
}
