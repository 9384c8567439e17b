import type { Diagnostic } from '@/document/document'

/** What is told of cells of one sheet, and what a reader of the message does. */
const cellFindings = {
  'formula-without-value': {
    level: 'warning',
    says: '是没有保存计算结果的公式，读作空白；请用原来的软件打开、重新计算并保存后再读。',
  },
  'cell-error': { level: 'warning', says: '显示为错误值，不是金额。' },
  'number-format': { level: 'warning', says: '的数字格式不认识，按存的数读。' },
  'hidden-number': { level: 'warning', says: '存有数，但格式不让它显示，读作空白。' },
  'display-scale': { level: 'note', says: '显示的数与存的数不同，按显示的读，存的数另记。' },
} as const satisfies Readonly<Record<string, Pick<Diagnostic, 'level'> & { says: string }>>
export type CellFinding = keyof typeof cellFindings

/** Addresses that a message lists before it only counts. */
const mostListed = 8

/** Collects what is found in one sheet: one message for all cells of a kind. */
export class SheetFindings {
  private readonly cells = new Map<CellFinding, { line: number; addresses: string[] }>()

  constructor(
    private readonly sheet: string,
    private readonly diagnostics: Diagnostic[],
  ) {}

  /** Notes a cell; `line` is the line of the document that it stands on. */
  add(code: CellFinding, address: string, line: number): void {
    const known = this.cells.get(code)
    if (known) known.addresses.push(address)
    else this.cells.set(code, { line, addresses: [address] })
  }

  /** Reports something about the sheet. */
  report(code: string, line: number, says: string): void {
    const message = `工作表“${this.sheet}”${says}`
    this.diagnostics.push({ level: 'note', code, line: Math.max(line, 1), message })
  }

  /** Reports the cells noted. */
  close(): void {
    for (const [code, { line, addresses }] of this.cells) {
      const { level, says } = cellFindings[code]
      const message = `工作表“${this.sheet}”的 ${listNames(addresses, address => address)} ${says}`
      this.diagnostics.push({ level, code, line: Math.max(line, 1), message })
    }
  }
}

/** "A1、B2", and how many more. */
export function listNames<Item>(items: readonly Item[], write: (item: Item) => string): string {
  const listed = items.slice(0, mostListed).map(write).join('、')
  return items.length > mostListed ? `${listed} 等 ${items.length} 处` : listed
}
