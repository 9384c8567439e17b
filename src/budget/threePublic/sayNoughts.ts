import type { Fen } from '@/document/money'
import type { ThreePublicKey } from '@/document/threePublicKinds'
import { type DisplayUnit, formatAmount } from '@/text/format'
import type { ThreePublicKind, ThreePublicReport } from './types'

/** What is printed of a kind of 三公, in words: "预算数、决算数都是 0". */
export interface NoughtKind {
  readonly key: ThreePublicKey
  readonly name: string
  readonly text: string
}

/**
 * Says in words what is printed of each kind, where a picture would be an empty field: all amounts
 * in it (`drawn`, in 分) are nought. Of what is blank or derived it says nothing; empty where
 * any amount can be drawn.
 */
export function sayNoughts({
  report: { kinds, before },
  drawn,
  unit,
}: {
  readonly report: ThreePublicReport
  readonly drawn: readonly Fen[]
  readonly unit: DisplayUnit
}): readonly NoughtKind[] {
  if (drawn.some(fen => fen !== 0)) return []
  return kinds.flatMap(kind => {
    const printed = listPrinted(kind, before)
    const noughts = printed.filter(({ fen }) => fen === 0).map(({ name }) => name)
    const said = [
      ...printed
        .filter(({ fen }) => fen !== 0)
        .map(({ name, fen }) => `${name}\u2009${formatAmount(fen, unit)}\u2009${unit}`),
      ...(noughts.length > 0
        ? [`${noughts.join('、')}${noughts.length > 1 ? '都' : ''}是\u20090`]
        : []),
    ]
    return said.length === 0 ? [] : [{ key: kind.key, name: kind.name, text: said.join('，') }]
  })
}

/** The figures that the document prints for a kind, by their names. */
function listPrinted({ current, prior, execution }: ThreePublicKind, before: string) {
  const figures = [
    ['上年数', prior],
    ['预算数', execution?.budget],
    [`${before || '预算'}数`, current],
  ] as const
  return figures.flatMap(([name, amount]) =>
    amount && !amount.derived ? [{ name, fen: amount.fen }] : [],
  )
}
