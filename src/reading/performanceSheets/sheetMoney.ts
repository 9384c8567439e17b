import { type AmountUnit, isFen, toFen } from '@/document/money'
import type { SheetFigure, SheetFunds } from '@/document/project'
import { readBareLabel } from './labels'

export type MoneyKind = 'funds' | 'total' | 'fiscal' | 'other' | 'further' | 'initial' | 'spent'
type Slot = 'total' | 'fiscal' | 'other'

const ofTheYear = /^(?:项目)?(?:年度|本年|当年|全年)/
const ofTheProject = /^(?:项目|实施期)(?:资金)?(?:总额|总投资|总预算)$/

/**
 * The money of a sheet while it is read. Forms of some cities print that of the whole project
 * beside or above that of the year; parts belong to the one they stand under.
 */
export class SheetMoney {
  private readonly slots: Record<Slot, SheetFigure | null> = {
    total: null,
    fiscal: null,
    other: null,
  }
  private further: (SheetFigure & { readonly label: string })[] = []
  private wholeProject: SheetFigure | null = null
  private isWhole = false
  private readonly moved: { label: string; figure: SheetFigure }[] = []
  private readonly labels = new Map<SheetFigure, string>()
  private initial: SheetFigure | null = null
  private spent: SheetFigure | null = null

  /** What is budgeted for the year: what was first budgeted where nothing else is printed. */
  get total(): SheetFigure | null {
    return this.slots.total ?? this.initial
  }

  /** Takes an amount; `false` where it has no slot and is a field of the sheet. */
  take(kind: MoneyKind, label: string, figure: SheetFigure): boolean {
    this.labels.set(figure, label)
    if (kind === 'initial' || kind === 'spent') return this.takeStage(kind, figure)
    const word = readBareLabel(label)
    if (kind === 'total' && ofTheProject.test(word)) return this.takeWhole(figure)
    if (kind === 'total' && ofTheYear.test(word) && this.isWhole) return this.takeYear(figure)
    if (this.standsUnderWhole(figure)) return false
    if (kind === 'further') {
      this.further.push({ label: word, ...figure })
      return true
    }
    const slot = kind === 'funds' ? 'total' : kind
    if (this.slots[slot]) return false
    this.slots[slot] = figure
    return true
  }

  /** 年初预算数 and 全年执行数, which stand beside the year's total. */
  takeStage(stage: 'initial' | 'spent', figure: SheetFigure): boolean {
    if (this[stage]) return false
    this[stage] = figure
    return true
  }

  private takeWhole(figure: SheetFigure): boolean {
    if (this.wholeProject || this.isWhole) return false
    if (this.slots.total) this.wholeProject = figure
    else {
      this.slots.total = figure
      this.isWhole = true
    }
    return true
  }

  /** The year's total below or beside the project's: what stood below that is the project's. */
  private takeYear(figure: SheetFigure): boolean {
    const { slots } = this
    this.wholeProject = slots.total
    this.isWhole = false
    const parts = [slots.fiscal, slots.other, ...this.further].flatMap(part => part ?? [])
    for (const part of parts)
      this.moved.push({
        label: this.labels.get(part) ?? ('label' in part ? String(part.label) : ''),
        figure: part,
      })
    Object.assign(slots, { total: figure, fiscal: null, other: null })
    this.further = []
    return true
  }

  /** Whether an amount stands in the columns of the whole project and not of the year. */
  private standsUnderWhole({ place }: SheetFigure): boolean {
    const [whole, year] = [this.wholeProject?.place, this.slots.total?.place]
    if (!whole || !year || whole.row !== year.row) return false
    return Math.abs(place.cell - whole.cell) < Math.abs(place.cell - year.cell)
  }

  /** Parts of the whole project's money, which have no slot. */
  listMoved(): readonly { readonly label: string; readonly figure: SheetFigure }[] {
    return this.moved
  }

  /** The money as it stands in the document; `unit` tells whether further parts lie in others. */
  finish(unit: AmountUnit): SheetFunds {
    const { slots, total, wholeProject, initial, spent } = this
    const further = this.further.filter(({ amount }) => amount !== null)
    return {
      ...slots,
      total,
      ...(further.length > 0 && !this.areParts(unit) ? { further } : {}),
      ...(wholeProject ? { wholeProject } : {}),
      ...(initial && initial !== total ? { initial } : {}),
      ...(spent ? { spent } : {}),
    }
  }

  /** Further parts that lie within 财政拨款 or 其他资金, which make the total without them. */
  listInner(unit: AmountUnit): readonly (SheetFigure & { readonly label: string })[] {
    return this.areParts(unit) ? this.further : []
  }

  private areParts(unit: AmountUnit): boolean {
    const { fiscal, other } = this.slots
    const { total } = this
    const fen = (figure: SheetFigure | null) =>
      figure?.amount != null && isFen(figure.amount, unit) ? toFen(figure.amount, unit) : 0
    return (
      total !== null &&
      fen(total) === fen(fiscal) + fen(other) &&
      this.further.some(part => fen(part) !== 0)
    )
  }
}
