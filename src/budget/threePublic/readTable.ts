import { type PriorBasis, priorColumn, readBasis } from '@/budget/figures/priorColumn'
import { traceSum } from '@/budget/figures/traceAmounts'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import type { BudgetDocument, Row } from '@/document/document'
import { figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'
import { findStageRows } from '@/document/stageRows'
import {
  columnsOfThreePublic,
  findThreePublicKind,
  type ThreePublicKey,
  threePublicKinds,
} from '@/document/threePublicKinds'

/** What the table prints of a kind, in 分; `null` is blank or without a column. */
export interface PrintedKind {
  readonly current: TracedAmount | null
  readonly currentYear: TracedAmount | null
  readonly carryOver: TracedAmount | null
  readonly prior: TracedAmount | null
  /** What was budgeted, where a final account prints it beside what was spent. */
  readonly budgeted: TracedAmount | null
  readonly priorBasis: PriorBasis
}

/**
 * The kinds that 三公经费表 prints, whether they are its columns or its rows; empty without such a
 * table.
 */
export function readThreePublicTable(
  document: BudgetDocument,
): ReadonlyMap<ThreePublicKey, PrintedKind> {
  for (const found of findSides(
    document,
    ['threePublic'],
    ['threePublic', 'use', 'economic', 'other'],
  )) {
    const printed = hasKindColumns(found) ? readColumns(found) : readRows(found)
    if (printed.size > 0) return printed
  }
  return new Map()
}

function hasKindColumns({ side }: FoundSide): boolean {
  return side.columns.some(
    ({ key }) => key === 'overseas' || key === 'reception' || key.startsWith('vehicles'),
  )
}

function readColumns(found: FoundSide): Map<ThreePublicKey, PrintedKind> {
  const row = totalRow(found.side)
  const beside = row && findStageRows(found.side.rows, row)
  const keys = new Set(found.side.columns.map(({ key }) => key))
  const wholes = columnsOfThreePublic(found.side.columns)
  return new Map(
    threePublicKinds.flatMap(kind => {
      if (kind === 'threePublic' && wholes.length > 1)
        return [[kind, sumKinds(wholes.map(key => readKindOf(found, row, key)))] as const]
      const key = kind === 'threePublic' ? (wholes[0] ?? kind) : kind
      if (!keys.has(key)) return []
      const own = readKindOf(found, row, key)
      const trace = (of: Row | null | undefined) => {
        const figure = figureOf(found, of, key)
        return figure && tracePrinted(figure)
      }
      return [
        [
          kind,
          {
            ...own,
            prior: own.prior ?? trace(beside?.prior),
            priorBasis: own.prior || !beside?.prior ? own.priorBasis : readBasis(beside.prior.name),
            budgeted: own.budgeted ?? trace(beside?.budgeted),
          },
        ] as const,
      ]
    }),
  )
}

/** 三公 from its kinds: the total beside them counts 会议费 and 培训费 too. */
function sumKinds(kinds: readonly PrintedKind[]): PrintedKind {
  const sum = (of: 'current' | 'prior' | 'budgeted') =>
    traceSum(kinds.flatMap(own => own[of] ?? []))
  return {
    current: sum('current'),
    currentYear: null,
    carryOver: null,
    prior: sum('prior'),
    budgeted: sum('budgeted'),
    priorBasis: kinds[0]?.priorBasis ?? 'unstated',
  }
}

/** A name stands for its first row; the total row is 三公 unless a row has that name. */
function readRows(found: FoundSide): Map<ThreePublicKey, PrintedKind> {
  const printed = new Map<ThreePublicKey, PrintedKind>()
  for (const row of found.side.rows) {
    const kind = findThreePublicKind(row.name)
    if (kind && !printed.has(kind))
      printed.set(kind, readKindOf(found, sumBelow(found.side, row), 'total'))
  }
  const total = found.side.rows.find(({ role }) => role === 'total')
  if (printed.size > 0 && !printed.has('threePublic') && total)
    printed.set('threePublic', readKindOf(found, total, 'total'))
  return printed
}

/** “三公”经费支出 may only head its amounts, which then stand below it: （一）支出合计. */
function sumBelow({ rows }: FoundSide['side'], row: Row): Row {
  if (Object.values(row.amounts).some(amount => amount !== null)) return row
  const below = rows.find(
    ({ parent, name }) => parent !== null && rows[parent] === row && /^支出合计$|^合计$/.test(name),
  )
  return below ?? row
}

function readKindOf(found: FoundSide, row: Row | null, key: string): PrintedKind {
  const trace = (key: string) => {
    const figure = figureOf(found, row, key)
    return figure && tracePrinted(figure)
  }
  const part = (name: string) => trace(key === 'total' ? name : `${key}.${name}`)
  const prior = priorColumn(found.side, key)
  return {
    current: trace(key),
    currentYear: part('currentYear'),
    carryOver: part('carryOver'),
    prior: prior && trace(prior.column.key),
    budgeted: trace(`budgeted.${key}`) ?? trace(`adjusted.${key}`),
    priorBasis: prior?.basis ?? 'unstated',
  }
}
