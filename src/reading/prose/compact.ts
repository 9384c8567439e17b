/** Text as it is compared: no white space, half-width digits, one form of each mark; `at[i]` is where its character i is printed. */
export interface Compact { readonly text: string, readonly at: Int32Array }

const comma = 0x2C
const fullComma = 0xFF0C
const dropped = 0
const folded = new Map<number, number>([
  [0x28, 0xFF08], [0x29, 0xFF09], [0x3A, 0xFF1A], [0x3B, 0xFF1B], [0xFF05, 0x25], [0xFE6A, 0x25], [0xFF0E, 0x2E], [0xFF0D, 0x2D], [0x2212, 0x2D],
  [0x2013, 0x2D], [0xFE63, 0x2D], [0xFF1F, 0x3F], [0x21, 0xFF01], [0x3F, 0xFF1F], [0x301D, 0x201C], [0x301E, 0x201D], [0x300C, 0x201C], [0x300D, 0x201D],
  [0xA0, dropped], [0x3000, dropped], [0xFEFF, dropped], [0x2028, dropped], [0x2029, dropped], [0x202F, dropped], [0x205F, dropped], [0x61C, dropped],
])

/** Compares text in one form: white space goes (except between digits), full-width digits, signs and radicals are folded. */
export function compact(printed: string): Compact {
  const codes = new Uint16Array(printed.length)
  const at = new Int32Array(printed.length + 1)
  let count = 0
  let quoted = false
  for (let index = 0; index < printed.length; index++) {
    let code = fold(printed, index)
    if (code === dropped) {
      if (count === 0 || !isDigit(codes[count - 1] ?? 0) || !isDigit(nextInked(printed, index))) continue
      code = 0x20
    }
    if (code === 0x22) code = (quoted = !quoted) ? 0x201C : 0x201D
    if (code === 0x20 && codes[count - 1] === 0x20) continue
    codes[count] = code
    at[count++] = index
  }
  at[count] = printed.length
  return { text: decode(codes, count), at: at.subarray(0, count + 1) }
}

/** The compared form alone, of at most the first `limit` characters: for headings, names and titles. */
export function pack(printed: string, limit = 200): string {
  return compact(printed.length > limit ? printed.slice(0, limit) : printed).text.replaceAll(' ', '')
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function fold(printed: string, index: number): number {
  const code = printed.charCodeAt(index)
  if (code >= 0x4E00 && code <= 0x9FFF) return code
  if (code <= 0x20 || (code >= 0x2000 && code <= 0x200F)) return dropped
  if (code >= 0xFF10 && code <= 0xFF19) return code - 0xFEE0
  if (code === comma) return isDigit(printed.charCodeAt(index - 1)) && isDigit(printed.charCodeAt(index + 1)) ? comma : fullComma
  // Between full-width digits a full-width comma separates thousands; between half-width ones nobody can tell.
  if (code === fullComma) return isWideDigit(printed.charCodeAt(index - 1)) && isWideDigit(printed.charCodeAt(index + 1)) ? comma : fullComma
  if (code >= 0x2E80 && code <= 0x2FDF) return printed.charAt(index).normalize('NFKC').charCodeAt(0)
  return folded.get(code) ?? code
}

function nextInked(printed: string, from: number): number {
  let index = from + 1
  while (index < printed.length && fold(printed, index) === dropped) index++
  return index < printed.length ? fold(printed, index) : 0
}

function isWideDigit(code: number): boolean {
  return code >= 0xFF10 && code <= 0xFF19
}

function decode(codes: Uint16Array, count: number): string {
  if (count <= 4096) return String.fromCharCode(...codes.subarray(0, count))
  const pieces: string[] = []
  for (let start = 0; start < count; start += 4096) pieces.push(String.fromCharCode(...codes.subarray(start, Math.min(start + 4096, count))))
  return pieces.join('')
}
