/** Width of text in px, estimated without a page: Chinese is as wide as high, figures a little over half of that. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size
}

function emsOf(character: string): number {
  if (/[⺀-鿿豈-﫿︰-｠（），。；：、]/.test(character)) return 1
  if (character === '\u2009') return 0.2
  if (/[,.:;|' il·()]/.test(character)) return 0.32
  return /[A-Z%MWm+\u2212]/.test(character) ? 0.74 : 0.6
}

const noLineStart = /^[，。；：、）》”’％%·]/

/** Breaks text into lines no wider than `width`; `null` where it takes more than `lines` of them. */
export function wrap(text: string, { size, width, lines }: { size: number, width: number, lines: number }): readonly string[] | null {
  const wrapped: string[] = []
  let line = ''
  for (const word of text.match(/[A-Za-z0-9,.%\u2212+]+|./gsu) ?? []) {
    if (line !== '' && textWidth(line + word, size) > width && !noLineStart.test(word)) {
      wrapped.push(line)
      line = word.trim()
    } else {
      line += word
    }
    if (wrapped.length >= lines) return null
  }
  if (line !== '') wrapped.push(line)
  return wrapped.every(wide => textWidth(wide, size) <= width + size) && textWidth(wrapped[0] ?? '', size) <= width + size ? wrapped : null
}

/** Text cut to `width`, with an ellipsis where something is left out. */
export function cut(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break
    kept += character
  }
  return `${kept}…`
}
