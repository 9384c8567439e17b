const white = 0xffffff

/** A colour as pdf.js writes it, red, green and blue by two digits each. */
export function isSeen(color: unknown): boolean {
  return parseInt(String(color).slice(1), 16) !== white
}

/** Whether an operator draws along a path, fills it, or both; null for neither. */
export function describePaint(
  names: Readonly<Record<string, number>>,
  code: number,
): { stroke: boolean; fill: boolean } | null {
  const is = (...wanted: string[]) => wanted.some(name => names[name] === code)
  const both = is('fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke')
  const stroke = both || is('stroke', 'closeStroke')
  const fill = both || is('fill', 'eoFill')
  return stroke || fill ? { stroke, fill } : null
}
