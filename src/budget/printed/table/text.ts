/** A cell as it is shown: without blanks around it, those inside as printed. */
export function cellText(cells: readonly string[], index: number): string {
  return (cells[index] ?? '').trim()
}

/** Whether text is a plain number, with a sign, separators or a percent sign. */
export function isFigureText(text: string): boolean {
  return /^[-\u2212+]?\d[\d,，]*(?:\.\d+)?%?$/.test(text)
}
