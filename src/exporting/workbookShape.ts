const narrowest = 8
const widest = 48

/**
 * Width of a column in the unit of spreadsheets, a digit's: a Chinese character takes two. As its
 * longest words, within limits.
 */
export function columnWidth(cells: readonly (string | number | null)[]): number {
  let most = 0
  for (const cell of cells) {
    if (cell === null) continue
    for (const line of String(cell).split('\n')) most = Math.max(most, digitsWide(line))
  }
  return Math.min(widest, Math.max(narrowest, most + 2))
}

function digitsWide(line: string): number {
  let wide = 0
  for (const character of line)
    wide += /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uff60]/.test(character) ? 2 : 1
  return wide
}

/**
 * The name of a sheet as spreadsheets take it: 31 signs, none of those that mean something in a
 * reference.
 */
export function worksheetTitle(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31)
      .trim() || '表'
  )
}

/** A spreadsheet holds fifteen digits of a number; longer ones stay words, so that none is lost. */
export function isExact(text: string): boolean {
  return text.replace(/^-?0*|\./g, '').length <= 15
}

/** A cell's words without the signs that no XML may hold, and no longer than a cell holds. */
export function writable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '').slice(0, 32_767)
}

/** The name of a column, from 0: A … Z, AA, AB … */
export function columnName(index: number): string {
  const above = Math.floor(index / 26)
  return `${above > 0 ? columnName(above - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** A sheet on paper: A4 lying, as wide as the page, its first `heads` rows on every page. */
export function onPaper(heads: number) {
  return {
    paperSize: 'a4' as const,
    orientation: 'landscape' as const,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(heads > 0 ? { printTitlesRow: `$1:$${heads}` } : {}),
  }
}
