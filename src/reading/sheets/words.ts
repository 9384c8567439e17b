import { foldRadicals } from '../words'

/**
 * Text without the blanks that typesetting left inside words, radicals folded; a blank between two
 * Latin words or numbers stays.
 */
export function squeeze(text: string): string {
  let out = ''
  let kept = 0
  let radicals = false
  const { length } = text
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x2e80 && code <= 0x2fdf) radicals = true
    if (code > 0x3000 || !isBlank(code)) continue
    const start = at
    while (isBlank(text.charCodeAt(at + 1))) at++
    const between =
      start > 0 && isLatin(text.charCodeAt(start - 1)) && isLatin(text.charCodeAt(at + 1))
    out += text.slice(kept, start) + (between ? ' ' : '')
    kept = at + 1
  }
  if (kept > 0) out += text.slice(kept)
  else out = text
  return radicals ? foldRadicals(out) : out
}

/**
 * A label's bare word: no blanks, brackets with what they hold, ordinal, leading 其中 or closing
 * colon.
 */
export function bareLabel(text: string): string {
  let word = squeeze(text)
  const last = word[word.length - 1]
  if (last === '：' || last === ':') word = word.slice(0, -1)
  if (word.includes('（') || word.includes('(')) word = word.replace(/[（(][^（()）]*[）)]/g, '')
  if (word.startsWith('其中'))
    word = word.slice(word[2] === '：' || word[2] === ':' || word[2] === ',' ? 3 : 2)
  return word
}

function isBlank(code: number): boolean {
  return code === 32 || code === 0x3000 || code === 0xa0 || (code >= 9 && code <= 13)
}

function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
