import { foldRadicals, isRadical } from '@/reading/text/radicals'

const anyUnclean =
  // eslint-disable-next-line no-control-regex -- fonts without a map give control characters
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2e80-\u2fdf\ufeff\ufff9-\ufffc]/

/**
 * The characters that a glyph stands for: radicals as the characters that they look like, blanks
 * without a break as blanks, and nothing for what has no width.
 */
export function cleanText(text: string): string {
  const first = text.charCodeAt(0)
  // Most glyphs are one letter, digit or Chinese character.
  const isPlain = (first > 0x20 && first < 0x7f) || (first >= 0x3000 && first < 0xa000)
  if ((text.length === 1 && isPlain) || !anyUnclean.test(text)) return text
  let clean = ''
  for (const character of text) clean += anyUnclean.test(character) ? replace(character) : character
  return clean
}

function replace(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (isRadical(code)) return foldRadicals(character)
  return code === 0x09 || code === 0xa0 || code === 0x202f ? ' ' : ''
}
