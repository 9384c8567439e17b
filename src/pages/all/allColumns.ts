// @bundle later
import { exportShare, type FileColumn } from '@/app/frame/fileColumns'
import { type PageColumn, textColumn } from '@/app/frame/pageColumns'
import type { LibraryPart } from '@/budget/library/levelParts'
import type { SumNode } from '@/budget/library/levels'
import type { Counting, LibraryEntry } from '@/budget/library/types'
import { unitRoleNames } from '@/document/unitRole'
import { formatAmount, formatCount, formatPercent, noFigure } from '@/text/format'
import type { ProvenanceMaker } from '@/text/provenance'
import type { TableColumn } from '@/ui/tableTypes'
import { nameRegion } from './names'
import type { AllShown } from './useAll'

interface FigureColumn<Row> extends Pick<TableColumn<Row>, 'key' | 'label' | 'total'> {
  readonly kind: FileColumn<Row>['kind']
  readonly value: (row: Row) => number | null
  readonly text: (row: Row) => string
  readonly cell?: FileColumn<Row>['cell']
  readonly provenance?: (row: Row) => ProvenanceMaker | null
  /** What a file says otherwise: of amounts it names the unit itself. */
  readonly file?: Partial<Pick<FileColumn<Row>, 'label' | 'kind' | 'cell'>>
}

/** A column of figures; in rows that are blocks each says what it is. */
export function figureColumn<Row>(column: FigureColumn<Row>): PageColumn<Row> {
  const { key, label, kind, value, text, provenance = () => null, cell = value, total } = column
  return {
    key,
    label,
    kind: 'figure',
    class: key,
    value,
    cell: row => ({ text: text(row), provenance: value(row) === null ? null : provenance(row) }),
    attributes: () => ({ 'data-label': label }),
    ...(total && { total }),
    file: [{ key, label, kind, cell, provenance, ...column.file }],
  }
}

/** A column of words, which says them itself. */
export function wordColumn<Row>(
  column: Pick<TableColumn<Row>, 'key' | 'label' | 'class' | 'heading'> & {
    readonly value: (row: Row) => string | null
    /** What stands where there is nothing. */
    readonly blank?: string
  },
): PageColumn<Row> {
  const { value, blank = '', label } = column
  return {
    ...textColumn(column),
    cell: row => ({ text: value(row) ?? blank }),
    attributes: () => ({ 'data-label': label }),
  }
}

const countText = (count: number | null) => (count === null ? noFigure : formatCount(count))

/** Columns of the parts of a level, on screen and in a file. */
export function partColumns(shown: AllShown): readonly PageColumn<LibraryPart>[] {
  const { level, unit, trace, isSubjects, single } = shown
  const shareOf = ({ kind, value }: LibraryPart) => (kind === 'rest' ? null : value)
  return [
    ...(isSubjects
      ? [
          wordColumn<LibraryPart>({
            key: 'code',
            label: '编码',
            class: 'code',
            value: ({ code }) => code,
          }),
        ]
      : []),
    textColumn({
      key: 'name',
      label: isSubjects ? '科目' : level.parts[0]?.kind === 'region' ? '地区' : '单位',
      heading: true,
      value: ({ name }) => name,
    }),
    figureColumn({
      key: 'amount',
      label: '金额',
      kind: 'amount',
      value: ({ value }) => value,
      text: ({ value }) => formatAmount(value, unit),
      provenance: trace.part,
    }),
    figureColumn({
      key: 'share',
      label: '占比',
      kind: 'percent',
      value: shareOf,
      text: part => formatPercent(shareOf(part), level.whole),
      cell: part => exportShare(shareOf(part), level.whole),
      provenance: trace.share,
    }),
    ...(single
      ? []
      : [
          figureColumn<LibraryPart>({
            key: 'documents',
            label: '份数',
            kind: 'count',
            value: ({ documents }) => documents,
            text: ({ documents }) => countText(documents),
          }),
        ]),
  ]
}

/** Columns of the sums of a group: money in the unit of the screen, people as they are. */
export function sumColumns(shown: AllShown, isPeople: boolean): readonly PageColumn<SumNode>[] {
  const { unit, trace, single, documents, holding } = shown
  const of = documents?.length ?? holding.coverage.counted
  return [
    wordColumn({ key: 'code', label: '编码', class: 'code', value: ({ code }) => code }),
    wordColumn({ key: 'name', label: '名称', heading: true, value: ({ name }) => name }),
    figureColumn({
      key: 'amount',
      label: isPeople ? '人数' : `金额（${unit}）`,
      kind: isPeople ? 'count' : 'amount',
      value: ({ value }) => value,
      text: ({ value }) => (isPeople ? formatCount(value) : formatAmount(value, unit)),
      provenance: ({ key, name }) => trace.sum(key, name),
    }),
    ...(single
      ? []
      : [
          figureColumn<SumNode>({
            key: 'documents',
            label: `有这个数的（共 ${formatCount(of)} 份）`,
            kind: 'count',
            value: ({ documents }) => documents,
            text: ({ documents }) => countText(documents),
          }),
        ]),
  ]
}

const countingNames: Readonly<Record<Counting, string>> = {
  counted: '计入',
  inDepartment: '在部门的文件里',
  otherEdition: '另一个版本',
}

/**
 * Columns of the list of documents; `name` is drawn by the page. What is not proven has one where any of
 * the `entries` has such relations.
 */
export function entryColumns(
  { unit, trace }: AllShown,
  entries: readonly LibraryEntry[],
): readonly PageColumn<LibraryEntry>[] {
  const text = (key: string, label: string, value: (entry: LibraryEntry) => string | null) =>
    wordColumn({ key, label, value, blank: noFigure })
  const count = (key: 'failing' | 'unproven', label: string) =>
    figureColumn<LibraryEntry>({
      key,
      label,
      kind: 'count',
      value: entry => entry[key] ?? null,
      text: entry => countText(entry[key] ?? null),
    })
  return [
    textColumn({ key: 'name', label: '单位', heading: true, value: ({ unit }) => unit }),
    text('region', '地区', ({ region }) => nameRegion(region)),
    text('department', '主管部门', ({ department }) => department),
    text('role', '范围', ({ role }) => (role ? unitRoleNames[role] : null)),
    figureColumn({
      key: 'amount',
      label: `总额（${unit}）`,
      kind: 'amount',
      value: ({ total }) => total,
      text: ({ total }) => formatAmount(total, unit),
      provenance: trace.entry,
    }),
    count('failing', '不成立'),
    ...(entries.some(({ unproven }) => unproven) ? [count('unproven', '待核对')] : []),
    text('counting', '是否计入', ({ counting }) => countingNames[counting]),
  ]
}
