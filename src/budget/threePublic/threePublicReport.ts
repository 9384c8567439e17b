import { traceChange, traceElsewhere, traceSum } from '@/budget/figures/traceAmounts'
import { type TracedAmount, proseRounding, tracePrinted } from '@/budget/figures/tracedAmount'
import { summarise } from '@/budget/tree/summary'
import { isOtherBasis, type PriorBasis } from '@/budget/figures/priorColumn'
import { buildExecution } from '@/budget/execution/execution'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { Fen } from '@/document/money'
import { once } from '@/document/once'
import {
  type ThreePublicKey,
  threePublicKinds,
  threePublicNames,
  threePublicParents,
} from '@/document/threePublicKinds'
import { toTenths } from '@/text/format'
import { kindWords } from '@/text/kindWords'
import { type StatedKind, readThreePublicStatements } from './readStatements'
import { readStaffCount, readVehicleCount } from './readCounts'
import { type PrintedKind, readThreePublicTable } from './readTable'
import type {
  Count,
  KindState,
  PerCount,
  ThreePublicConflict,
  ThreePublicKind,
  ThreePublicReport,
} from './types'

/**
 * 三公 by kind against last year (by the document of that year, if given), for each vehicle and
 * head, and of all expenditure; in 分, each with its cell or sentence. Built once, as every view asks.
 */
export function threePublicReport(
  document: BudgetDocument,
  lastYear: BudgetDocument | null = null,
): ThreePublicReport {
  return lastYear ? reportAgainst(document)(lastYear) : reportAlone(document)
}

const reportAlone = once((document: BudgetDocument) => buildReport(document, null))
const reportAgainst = once((document: BudgetDocument) =>
  once((lastYear: BudgetDocument) => buildReport(document, lastYear)),
)

function buildReport(document: BudgetDocument, lastYear: BudgetDocument | null): ThreePublicReport {
  const printed = readThreePublicTable(document)
  const stated = readThreePublicStatements(document)
  const whole =
    (printed.get('threePublic')?.current ?? stated.get('threePublic')?.current)?.fen ?? null
  const before = lastYear && threePublicReport(lastYear).kinds
  const ownOf = (key: ThreePublicKey) => {
    const own = before?.find(kind => kind.key === key)?.current
    return own && lastYear ? traceElsewhere(own, lastYear.id) : null
  }
  // Parts stand behind their whole, so that from the end each whole finds its parts.
  const kinds = threePublicKinds.reduceRight<readonly ThreePublicKind[]>(
    (built, key) => [
      buildKind({
        document,
        key,
        printed: printed.get(key),
        stated: stated.get(key),
        whole,
        own: ownOf(key),
        parts: built.filter(({ parent }) => parent === key),
      }),
      ...built,
    ],
    [],
  )
  const currentOf = (key: ThreePublicKey) => kinds.find(kind => kind.key === key)?.current ?? null
  const each = (key: ThreePublicKey, count: Count | null) => perCount(key, currentOf(key), count)
  const staff = readStaffCount(document)
  return {
    year: document.year,
    before: kindWords(document).before,
    kinds,
    perVehicle: each('vehicles.operation', readVehicleCount(document)),
    perHead: (['threePublic', 'reception'] as const).flatMap(key => each(key, staff) ?? []),
    shareOfTotal: shareOf(document, whole),
  }
}

function perCount(
  kind: ThreePublicKey,
  amount: TracedAmount | null,
  count: Count | null,
): PerCount | null {
  return amount && count ? { kind, amount, count, fen: divide(amount.fen, count.count) } : null
}

/** Rounded half up to a whole 分. */
function divide(fen: Fen, count: number): Fen {
  return Number((BigInt(fen) * 2n + BigInt(count)) / (2n * BigInt(count)))
}

function shareOf(document: BudgetDocument, whole: Fen | null): ThreePublicReport['shareOfTotal'] {
  const { total } = summarise(document)
  const tenths = whole === null || total === null ? null : toTenths(whole, total.fen)
  return tenths === null || total === null
    ? null
    : { tenths, total: tracePrinted(total), name: kindWords(document).total }
}

interface KindInput {
  readonly document: BudgetDocument
  readonly key: ThreePublicKey
  readonly printed: PrintedKind | undefined
  readonly stated: StatedKind | undefined
  readonly whole: Fen | null
  /** What last year's own document says. */
  readonly own: TracedAmount | null
  /** The kinds that it is made of; none of those that have no parts. */
  readonly parts: readonly ThreePublicKind[]
}

/**
 * A kind from what the table and the sentences say of it: the table first, for last year its own
 * document, and what they disagree in kept as conflicts.
 */
function buildKind(input: KindInput): ThreePublicKind {
  const { document, key, printed, stated, whole, own, parts } = input
  // A difference is of the figure it was said of, never of another.
  const current =
    printed?.current ??
    stated?.changed ??
    stated?.current ??
    (printed ? null : sumVehicles(key, parts))
  const prior = own ?? printed?.prior ?? stated?.prior ?? sumPriors(parts, current)
  const basis = own
    ? 'unstated'
    : ((printed?.prior ? printed.priorBasis : stated?.basis) ?? 'unstated')
  const incomparable = reasonNot(document, prior, basis)
  const difference = current && prior && !incomparable ? current.fen - prior.fen : null
  return {
    key,
    name: threePublicNames[key],
    parent: threePublicParents[key],
    state: stateOf(current, printed !== undefined || stated !== undefined),
    current,
    currentYear: printed?.currentYear ?? null,
    carryOver: printed?.carryOver ?? null,
    prior,
    execution: executionOf(document, key, { current, printed, stated }),
    ...traceChange({ current, prior }, difference),
    incomparable,
    reason: stated?.reason ?? null,
    share: current && whole !== null ? toTenths(current.fen, whole) : null,
    conflicts: [
      ...conflict('current', printed?.current, stated?.current),
      ...conflict('prior', printed?.prior, stated?.prior),
    ],
  }
}

/** 公务用车购置及运行费 that only its two parts are printed of: derived from both. */
function sumVehicles(key: ThreePublicKey, parts: readonly ThreePublicKind[]): TracedAmount | null {
  const known = parts.flatMap(({ current }) => current ?? [])
  return key === 'vehicles' && parts.length === 2 && known.length === 2 ? traceSum(known) : null
}

/**
 * Last year's whole from what sentences say of its parts, in 分; `null` unless each part has a
 * figure of both years and this year's make the whole. A cell that a table leaves blank stays so.
 */
function sumPriors(
  parts: readonly ThreePublicKind[],
  whole: TracedAmount | null,
): TracedAmount | null {
  const known = parts.flatMap(({ current, prior, incomparable }) =>
    current && prior?.derived && incomparable === null ? [{ current, prior }] : [],
  )
  const current = traceSum(known.map(part => part.current))
  if (!whole || !current || known.length < parts.length) return null
  return Math.abs(current.fen - whole.fen) > proseRounding
    ? null
    : traceSum(known.map(({ prior }) => prior))
}

function executionOf(
  document: BudgetDocument,
  key: ThreePublicKey,
  {
    current,
    printed,
    stated,
  }: Pick<KindInput, 'printed' | 'stated'> & { readonly current: TracedAmount | null },
): ThreePublicKind['execution'] {
  const budget = printed?.budgeted ?? stated?.budgeted ?? null
  if (kindOf(document) !== 'finalAccount' || !current || !budget) return null
  const statement = stated?.execution ?? undefined
  return buildExecution({ key, label: threePublicNames[key], budget, spent: current, statement })
}

function reasonNot(
  document: BudgetDocument,
  prior: TracedAmount | null,
  basis: PriorBasis,
): string | null {
  if (prior && prior.fen < 0) return '由说明推算的上年数为负，不可比。'
  if (!prior || !isOtherBasis(document, basis)) return null
  return basis === 'executed'
    ? '上年数是执行数，不是预算数，口径不同。'
    : '上年数是预算数，不是决算数，口径不同。'
}

function stateOf(current: TracedAmount | null, mentioned: boolean): KindState {
  if (!current) return mentioned ? 'blank' : 'notDisclosed'
  return current.fen === 0 ? 'zero' : 'amount'
}

function conflict(
  year: ThreePublicConflict['of'],
  table: TracedAmount | null | undefined,
  prose: TracedAmount | null | undefined,
): ThreePublicConflict[] {
  return table && prose && Math.abs(table.fen - prose.fen) > proseRounding
    ? [{ of: year, table, prose }]
    : []
}
