/** Characters of symbol fonts by code: ticks, boxes, bullets and signs of forms. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0xa1: '○',
  0xa4: '◉',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa3: '□',
}
const symbol: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
  0xd6: '√',
  0xe5: '∑',
}
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings,
  'wingdings 2': wingdings2,
  'wingdings 3': {},
  webdings: { 0x61: '✓', 0x63: '□', 0x72: '✗' },
  symbol,
}
/** Printers set 〓 where they lack a character. */
const unknownSymbol = '〓'

/** Whether a font has signs in place of letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && font.toLowerCase() in fonts
}

/** The character that a code of a symbol font shows; 〓 for one not known. */
export function readSymbol(font: string | undefined, code: number): string {
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  const known = fonts[font?.toLowerCase() ?? '']
  if (!known && !isPrivate) return String.fromCodePoint(code)
  if (code === 0x20 || code === 0xf020) return ' '
  return (known ?? wingdings)[code & 0xff] ?? unknownSymbol
}

/** Text that is set in a symbol font. */
export function readSymbols(font: string | undefined, text: string): string {
  return [...text].map(char => readSymbol(font, char.codePointAt(0) ?? 0x20)).join('')
}
