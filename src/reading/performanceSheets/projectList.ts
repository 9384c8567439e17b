import type { PrintedRow } from '@/document/document'
import { isBlank } from '@/reading/text/characters'
import { isUnitName } from '@/reading/text/unitNames'
import type { CellShapes } from './cellShapes'
import type { SheetFindings } from './findings'
import { removeGaps } from './labels'
import type { ListColumn, ListHead } from './listHead'
import type { SheetDraft } from './sheetDraft'
import type { SheetFields, ValueLocation } from './sheetFields'

/** A printed cell that says something of a project. */
interface OwnCell extends ListColumn {
  readonly text: string
  readonly place: ValueLocation
}

const sumName = /^(?:合计|总计|小计)$/
/** The code of a unit before its name: 425006_, 105003-. */
const codeBefore = /^[\d.]+[\s_—-]*/

/**
 * The rows of a list of projects: those with a name begin a project, others carry on its indicators,
 * and the sums of units between them are none.
 */
export class ProjectList {
  /** The row that the last project begins with. */
  private begun: PrintedRow | null = null
  private unitName: OwnCell | null = null
  /** The last printed units ahead of the names, which stand once for all projects below. */
  private readonly units = new Map<number, OwnCell>()
  private readonly nameCell: number
  private readonly headKeys: ReadonlySet<string>

  constructor(
    private readonly head: ListHead,
    headRows: readonly PrintedRow[],
    private readonly shapes: CellShapes,
    private readonly findings: SheetFindings,
  ) {
    this.headKeys = new Set(headRows.map(readKey))
    this.nameCell = [...head.own].find(([, { kind }]) => kind === 'name')?.[0] ?? 0
  }

  /** Whether a row is one of the head printed again, on the next page. */
  repeatsHead(row: PrintedRow): boolean {
    return this.headKeys.has(readKey(row))
  }

  /**
   * Takes the cells that say something of a project and returns the row without them; `null` where
   * nothing else is in it, `undefined` where its cells do not stand below the words of the head.
   */
  read(
    row: PrintedRow,
    index: number,
    begin: () => SheetDraft,
    current: SheetDraft,
  ): PrintedRow | null | undefined {
    const own = this.listOwn(row, index)
    if (!own) return undefined
    const rest = row.cells.map((text, cell) => (this.head.own.has(cell) ? '' : text))
    const hasIndicator = rest.some(text => !isBlank(text))
    const name = own.find(({ kind }) => kind === 'name')
    if (!hasIndicator && this.isSum(own, name, index)) return null
    if (name && !this.goesOn(own)) {
      this.begun = row
      this.takeAll(begin().fields, own)
    } else for (const cell of own) this.takeMore(current.fields, cell)
    return hasIndicator ? { ...row, cells: rest } : null
  }

  private takeAll(fields: SheetFields, own: readonly OwnCell[]): void {
    for (const cell of own)
      if (cell.place.cell < this.nameCell && namesUnit(cell)) this.units.set(cell.place.cell, cell)
    const above = [...this.units].flatMap(([at, cell]) =>
      own.some(({ place }) => place.cell === at) ? [] : cell,
    )
    for (const cell of [...above, ...own]) this.takeCell(fields, cell)
    if (this.unitName) fields.takeField('项目单位', this.unitName.text, this.unitName.place)
  }

  private takeCell(fields: SheetFields, { kind, label, text, place }: OwnCell): void {
    if (label === '序号') fields.markRead(place.row, place.cell)
    else fields.take(kind, label, text, place)
  }

  /** A cell below the first row of its project: printed again, or what goes on there. */
  private takeMore(fields: SheetFields, cell: OwnCell): void {
    const { text, place } = cell
    if (this.isSame(text, place.cell)) fields.markRead(place.row, place.cell)
    else this.takeCell(fields, cell)
  }

  /** The cells of the project; `null` where a cell is not what the word above it says. */
  private listOwn({ cells, line }: PrintedRow, row: number): OwnCell[] | null {
    const own: OwnCell[] = []
    for (let cell = 0; cell < cells.length; cell++) {
      const text = (cells[cell] ?? '').trim()
      if (isBlank(text)) continue
      if (!this.head.headed.has(cell)) return null
      const column = this.head.own.get(cell)
      if (!column) continue
      const { levelWord, isWeight, quantity } = this.shapes.read(text)
      if (levelWord !== 'none') return null
      if (column.kind === 'name' && (isWeight || quantity === 'number')) return null
      own.push({ ...column, text, place: { row, cell, line } })
    }
    return own
  }

  /** Whether a row without indicators is a sum, or names the unit of the projects below. */
  private isSum(own: readonly OwnCell[], name: OwnCell | undefined, index: number): boolean {
    if (own.some(({ text }) => sumName.test(removeGaps(text)))) return this.skip(index, '合计')
    if (!name || own.some(({ kind }) => kind === 'goal' || kind === 'overall')) return false
    const unit = removeGaps(name.text).replace(codeBefore, '')
    if (!isUnitName(unit)) return false
    this.unitName = { ...name, text: unit }
    this.begun = null
    if (own.length > 1) return this.skip(index, `单位“${unit}”的合计`)
    this.findings.coverage.markRead(index, name.place.cell)
    return true
  }

  private skip(index: number, words: string): true {
    this.findings.coverage.markRowRead(index)
    this.findings.report('note', 'project-sum', `是${words}，不作项目`, index)
    return true
  }

  /** Whether a row prints the last project's name, and all else of it, again. */
  private goesOn(own: readonly OwnCell[]): boolean {
    return this.begun !== null && own.every(({ text, place }) => this.isSame(text, place.cell))
  }

  private isSame(text: string, cell: number): boolean {
    return removeGaps(this.begun?.cells[cell] ?? '') === removeGaps(text)
  }
}

const namesUnit = ({ kind, label }: OwnCell) =>
  kind === 'department' || /^(?:预算|项目|申报|实施)?(?:单位|部门)(?:名称|[编代]码)?$/.test(label)

function readKey({ cells }: PrintedRow): string {
  return cells.map(removeGaps).join('\t')
}
