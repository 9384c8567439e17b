import { type CheckResult, relationSign } from '@/budget/checks'
import { showGap, showSide, unitOf } from '@/budget/checks/figures'
import { gapProvenance, sideProvenance } from '@/budget/checks/model/provenance'
import type { Family } from '@/budget/checks'
import { type DisplayUnit, spaceText } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'

/** A row of the list: a relation, or the heading of a family. */
export type CheckRow =
  | { readonly family: Family; readonly result: null }
  | { readonly family: Family; readonly result: CheckResult }

export const checkRows = (
  groups: readonly { readonly family: Family; readonly results: readonly CheckResult[] }[],
): readonly CheckRow[] =>
  groups.flatMap(({ family, results }): CheckRow[] => [
    { family, result: null },
    ...results.map(result => ({ family, result })),
  ])

const isTested = ({ outcome }: CheckResult) => outcome !== 'untestable'
/** Nothing in the rows of relations that could not be tested: the reason stands in their place. */
const ifTested =
  (classes: (result: CheckResult) => Readonly<Record<string, boolean>> = () => ({})) =>
  ({ result }: CheckRow) =>
    result && isTested(result) ? { class: classes(result) } : null
const fails = ({ outcome }: CheckResult) => outcome === 'fails'

/** Columns of the list of relations; money in the unit of the screen. */
export function checkColumns(unit: DisplayUnit): readonly TableColumn<CheckRow>[] {
  /** What is counted in the unit of the screen needs no unit of its own. */
  const side = ({ quantity, ...result }: CheckResult, name: 'left' | 'right') =>
    `${showSide(result[name], quantity, unit)}${quantity === 'money' ? '' : unitOf(result[name], quantity, unit)}`
  const gap = (value: number, result: CheckResult) => spaceText(showGap(value, result, unit))
  const figure = (
    key: string,
    label: string,
    cell: (result: CheckResult) => ReturnType<NonNullable<TableColumn<CheckRow>['cell']>>,
  ) =>
    ({
      key,
      label,
      kind: 'figure',
      class: key,
      cell: ({ result }: CheckRow) => (result ? cell(result) : { text: '' }),
    }) as const
  return [
    { key: 'outcome', label: '结果', class: 'outcome' },
    { key: 'title', label: '关系', class: 'words', heading: true },
    {
      ...figure('left', '左边', result => ({
        text: isTested(result) ? side(result, 'left') : spaceText(result.reason ?? ''),
        provenance: isTested(result) ? () => sideProvenance(result.left) : null,
      })),
      attributes: ({ result }) => (result && !isTested(result) ? { colspan: 5, class: 'why' } : {}),
    },
    {
      key: 'sign',
      label: '比较',
      class: 'sign',
      cell: ({ result }) => ({ text: result ? relationSign(result) : '' }),
      attributes: ifTested(result => ({ alert: fails(result) })),
    },
    {
      ...figure('right', '右边', result => ({
        text: side(result, 'right'),
        provenance: () => sideProvenance(result.right),
      })),
      attributes: ifTested(),
    },
    {
      ...figure('gap', '相差', result => ({
        text: gap(result.difference ?? 0, result),
        provenance: () => gapProvenance(result),
      })),
      attributes: ifTested(result => ({ alert: fails(result), none: result.difference === 0 })),
    },
    {
      ...figure('tolerance', '容差', result => ({
        text: gap(result.tolerance, result),
        provenance: () => ({
          fixed: gap(result.tolerance, result),
          of: '容差：各数印出的最后一位的一半相加',
        }),
      })),
      attributes: ifTested(),
    },
    { key: 'place', label: '原文', class: 'place' },
  ]
}
