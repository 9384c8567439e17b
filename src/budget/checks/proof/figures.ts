import type { Term } from '@/budget/checks/model/types'

/** Cells of a row that are told apart; tables with more share some, which only asks for more proof. */
const cellsOfRow = 64

/** Printed figures, one bit for each cell. */
export class Figures {
  private readonly cells = new Map<string, Uint8Array>()
  private readonly stated = new Set<string>()

  has({ place, statement, text }: Term): boolean {
    if (!place) return this.stated.has(`${statement}|${text}`)
    const bits = this.cells.get(place.table)
    const at = place.row * cellsOfRow + Math.min(place.cell, cellsOfRow - 1)
    return ((bits?.[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  }

  add({ place, statement, text }: Term): void {
    if (!place) {
      if (statement !== null) this.stated.add(`${statement}|${text}`)
      return
    }
    const at = place.row * cellsOfRow + Math.min(place.cell, cellsOfRow - 1)
    let bits = this.cells.get(place.table)
    if (!bits || bits.length <= at >> 3) {
      const more = new Uint8Array(Math.max(64, (at >> 2) + 8))
      if (bits) more.set(bits)
      this.cells.set(place.table, (bits = more))
    }
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
  }
}
