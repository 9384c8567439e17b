import { isInvisible } from './characters'
import { isAnyDigit } from './compact'

/** The mark by which spreadsheet programs keep a number as text: '208. */
const textMark = /^['’‘`](?=[\d０-９])/
/** What converters write bold words as: **合计**. */
const boldMarks = /^\*{2,3}(.+?)\*{2,3}\s*$/
const wideDigits = /[０-９]/g
const digitsOnly = /^[\d０-９.,，．%％\-－\s]+$/

/**
 * A cell as it is read: without characters that print nothing, the marks of bold words, and the one
 * that keeps a number as text. What is printed stays in the table.
 */
export function cleanCell(printed: string): string {
  if (!mayBeUnclean.test(printed)) return printed
  const clean = dropInvisible(printed)
  return clean.startsWith('*') ? clean.replace(boldMarks, '$1') : clean.replace(textMark, '')
}
const mayBeUnclean = /^[*'’‘`]|[\u00ad-\u200f\u202a-\u2069\ufeff]/

function dropInvisible(text: string): string {
  return [...text].filter(character => !isInvisible(character.charCodeAt(0))).join('')
}

/**
 * The code in a cell of a code column: half-width digits, and none of the decimals that a
 * spreadsheet gives to numbers (208.0). `level` cells (款, 项) have two digits.
 */
export function cleanCode(cell: string, isLevel: boolean): string {
  if (!digitsOnly.test(cell)) return cell
  const digits = cell
    .trim()
    .replace(wideDigits, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/^(\d+)[.．]0+$/, '$1')
  return isLevel && /^\d$/.test(digits) ? `0${digits}` : digits
}

/** Whether a text is money by its form alone: 30.00, 1,200, -2.5; codes and counts are not. */
export function isMoneyLike(text: string): boolean {
  return text !== '' && isAnyDigit(text.charCodeAt(text.length - 1)) && moneyLike.test(text)
}
const moneyLike = /^[-－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+|[,，][\d０-９]{3})$/

/** Errors that spreadsheet programs print: #DIV/0!, #N/A. */
export function isPrintedError(text: string): boolean {
  return text.startsWith('#') && /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|#+)$/i.test(text)
}
