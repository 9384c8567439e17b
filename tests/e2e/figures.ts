import type { Page } from 'playwright'
import { cellKey, type Failing, statedKey } from '../../src/budget/checks/failing'
import type { BudgetDocument } from '../../src/document/document'

export interface Unsourced {
  readonly text: string
  readonly figure: string
  readonly place: string
}

/**
 * Figures in the text of a view that open no source. Left out are printed texts, which are the
 * source; counts that lead to the list of what they count; codes, years, axis ticks and the numbers
 * of lines and rows; choices in controls; and the words drawn in a chart, whose marks are asked for
 * themselves.
 */
export async function findUnsourced(page: Page, within = 'main'): Promise<Unsourced[]> {
  return await page.evaluate(root => {
    const exempt =
      '[data-sourced], [data-printed], a[data-counted][href], q, blockquote, option, label, legend, .chart-host, .lines, .code, .code-text, .own-code, .ticks, [data-axis], button:not([data-sourced])'
    const figures =
      /(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.])\d+\.\d+|(?<![\w.])\d+(?:\.\d+)?\s?%|(?<![\w.])\d+\s?(?=[个项条人辆家次批张种分])/g
    const cited = /第[\s\u2009]*[\d、–\-\s\u2009]+[行条款页]|\d{4}[\s\u2009]*年|“[^”]*”/g
    const found: { text: string; figure: string; place: string }[] = []
    const walker = document.createTreeWalker(document.querySelector(root)!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!
      if (element.closest(exempt) || element.closest('style, script')) continue
      const text = (node.textContent ?? '').replace(cited, '')
      const classes = [element, element.parentElement, element.parentElement?.parentElement]
        .map(
          one =>
            one &&
            `${one.tagName.toLowerCase()}${one.className ? `.${String(one.className).split(' ')[0]}` : ''}`,
        )
        .join(' < ')
      // Where things are counted, a cell of nothing but digits is a figure too; elsewhere it is a
      // code or a line.
      const whole =
        /^#\/(?:checks|diagnostics|tables)/.test(location.hash) &&
        element.closest('td, dd') &&
        /^\s*\d+\s*$/.test(text)
          ? [[text.trim()]]
          : []
      for (const [figure = ''] of [...text.matchAll(figures), ...whole])
        found.push({ text: text.trim().slice(0, 60), figure, place: classes })
    }
    return found
  }, within)
}

/** Marks of charts that tell no way to their sources. */
export async function findUnsourcedMarks(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('.targets .target:not([aria-keyshortcuts])')].map(
      mark => mark.getAttribute('aria-label') ?? '',
    ),
  )
}

/** What the panel says of a figure. */
export interface Opened {
  readonly figure: string
  readonly kind: string
  readonly amount: string
  readonly text: string
  /** The marked cell or words. */
  readonly mark: string | null
  readonly operands: readonly {
    readonly sign: string
    readonly value: string
    readonly touched: boolean
  }[]
  /** Address of the printed table or sentence. */
  readonly page: string
  /** The figure has the mark of a relation that does not hold; the panel speaks of one. */
  readonly marked: boolean
  readonly failing: boolean
}

/** Clicks every figure of a view, one after another, and reads what its panel says. */
export async function openFigures(page: Page, within = 'main'): Promise<Opened[]> {
  return await page.evaluate(async within => {
    // A frame lasts sixteen milliseconds, and a panel is there sooner.
    const turn = () => new Promise(resolve => setTimeout(resolve))
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? ''
    const opened: {
      figure: string
      kind: string
      amount: string
      text: string
      mark: string | null
      operands: { sign: string; value: string; touched: boolean }[]
      page: string
      marked: boolean
      failing: boolean
    }[] = []
    for (const figure of document.querySelectorAll<HTMLElement>(`${within} [data-sourced]`)) {
      // Without a panel, it would go a level up.
      if (document.querySelector('.source-panel'))
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      await turn()
      figure.click()
      // A line over the years has a figure for each of them, and no amount.
      const isThere = () => document.querySelector('.source-panel :is(.amount, .course)')
      for (let tries = 0; tries < 2000 && !isThere(); tries++) await turn()
      const panel = document.querySelector('.source-panel')
      opened.push({
        figure: text(figure),
        kind: text(panel?.querySelector('.kind')),
        amount: text(panel?.querySelector('.amount')?.firstChild?.parentElement).replace(
          /全部位数.*$/,
          '',
        ),
        text: text(panel),
        mark: panel?.querySelector('mark') ? text(panel.querySelector('mark')) : null,
        operands: [...(panel?.querySelectorAll('.formula li button') ?? [])].map(row => ({
          sign: text(row.querySelector('.sign')),
          value: text(row.querySelector('.value')),
          touched: text(row).includes('有勾稽不成立'),
        })),
        page:
          panel?.querySelector('.printed-cell > p > a, .words > p > a')?.getAttribute('href') ?? '',
        marked: figure.querySelector('.mark') !== null,
        failing: panel?.querySelector('.failing') !== null,
      })
    }
    return opened
  }, within)
}

/** The number in a text, as a figure or a panel writes it, without its sign. */
export function numberIn(text: string): number | null {
  const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? []
  return digits === undefined ? null : Number(digits.replaceAll(',', ''))
}

/** How the panel says that a figure is a count, which rests on no amount. */
const counted = '数出来的'

/**
 * Why a figure and its source do not agree; `null` where they do: the cell or words print it, or
 * the operands give it.
 */
export function disagreement({
  figure,
  kind,
  amount,
  text,
  mark,
  operands,
}: Opened): string | null {
  const shown = numberIn(figure)
  if (kind.includes('各年的数')) return null
  // "<0.1%" is no figure but a bound.
  if (shown === null || /^[<>]/.test(figure)) return null
  if (numberIn(amount) !== shown) return `${figure}: the panel says ${amount}`
  if (kind.includes('印在表里')) {
    if (
      !/(?:表内|表头)第[\s\u2009]?\d+[\s\u2009]?行/.test(text) ||
      !/原文第[\s\u2009]?\d+[\s\u2009]?行/.test(text)
    )
      return `${figure}: no table, row and line in ${text}`
    const printed = numberIn(mark ?? '')
    // A table in 元 on a screen in 万元.
    const inTenThousands =
      /单位：[\s\u2009]*元/.test(text) &&
      amount.includes('万元') &&
      printed !== null &&
      Math.abs(printed / 10_000 - shown) < 0.00501
    return printed === shown || inTenThousands ? null : `${figure}: the cell prints ${mark}`
  }
  if (kind.includes('写在文字里'))
    return mark !== null && numberIn(mark) === shown ? null : `${figure}: the words print ${mark}`
  if (
    operands.length === 0 &&
    (text.includes('文件没有印出这个数') || (shown === 0 && text.includes(counted)))
  )
    return null
  return computed(operands, shown, numberIn(/还有 \d+ 个/.exec(text)?.[0] ?? '') ?? 0)
    ? null
    : `${figure}: ${operands.map(({ sign, value }) => sign + value).join(' ')}`
}

/** Whether operands give a figure, as far as the rounding of what is shown lets one see. */
function computed(operands: Opened['operands'], shown: number, more: number): boolean {
  const values = operands.map(({ sign, value }) => ({
    sign,
    value: (numberIn(value) ?? 0) * (/[−-]/.test(value[0] ?? '') ? -1 : 1),
  }))
  const [one, other] = values
  if (!one) return false
  // A percentage, or money in 万元 by heads in 元.
  if (other?.sign === '÷')
    return (
      Math.abs(Math.abs(one.value / other.value) * 100 - shown) < 0.051 ||
      Math.abs((one.value / other.value) * 10_000 - shown) < 0.011
    )
  if (values.every(({ sign }) => sign === ''))
    return values.length + more === shown || (values.length === 1 && Math.abs(one.value) === shown)
  return (
    Math.abs(
      Math.abs(values.reduce((sum, { sign, value }) => sum + (sign === '−' ? -value : value), 0)) -
        shown,
    ) < 0.011
  )
}

/**
 * Why a figure has a mark and should have none, or the other way round; `null` where it is as the
 * relations that do not hold say.
 */
export function mismarked(
  { figure, kind, mark, page, operands, text, marked, failing: told }: Opened,
  document: BudgetDocument,
  failing: Failing,
): string | null {
  if (marked !== told)
    return `${figure}: ${marked ? 'marked, and nothing in the panel' : 'not marked, and a relation in the panel'}`
  const [, table, row, cell] = /^#\/tables\/(\d+)\?.*at=(\d+)\.(\d+)/.exec(page) ?? []
  const said = document.statements.filter(({ text: words, change }) =>
    [words, change?.text].some(one => one !== undefined && text.includes(one)),
  )
  const expected = kind.includes('印在表里')
    ? failing.has(cellKey({ table: `t${table}`, row: Number(row) - 1, cell: Number(cell) - 1 }))
    : kind.includes('写在文字里')
      ? said.some(({ id }) => failing.has(statedKey(id, mark ?? '')))
      : !text.includes(counted) && operands.some(({ touched }) => touched)
  return expected === marked
    ? null
    : `${figure}: ${marked ? 'marked' : 'not marked'}, ${text.slice(0, 80)}`
}
