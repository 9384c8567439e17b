import { format as formatNumber, getFormatInfo, isDateFormat } from 'numfmt'
import { generalFormat } from './builtInFormats'
import { writeGeneral } from './decimal'

/** Days between the beginnings of 1900 and 1904, from which serial numbers of dates count. */
const daysFrom1900To1904 = 1462
const signs = /[-−－(（△▲▼減减负]/

interface StoredNumber {
  readonly decimal: string
  readonly format: string
  readonly from1904: boolean
}

/** A number as its sheet shows it; `known` is false for a format that could not be followed. */
interface ShownNumber {
  readonly text: string
  readonly known: boolean
  readonly isDate: boolean
}

/** What is known of a format, once for all its cells. */
interface FormatFacts {
  readonly pattern: string
  readonly isGeneral: boolean
  readonly isDate: boolean
  readonly known: boolean
}

/**
 * Shows numbers by their formats. numfmt rounds as Excel does: to 15 digits first, then half away
 * from zero. What it does not know is put right here: WPS's name of General, `!` before a literal
 * (0!.0,), capitals ([DBNum2]), and a minus that only a colour tells ([Red]0.00).
 */
export class NumberShower {
  private readonly facts = new Map<string, FormatFacts>()

  /** Shows one number. */
  show({ decimal, format, from1904 }: StoredNumber): ShownNumber {
    const facts = this.read(format)
    const { known, isDate } = facts
    if (facts.isGeneral) return { text: writeGeneral(decimal), known, isDate }
    const number = Number(decimal) + (isDate && from1904 ? daysFrom1900To1904 : 0)
    const text = formatNumber(facts.pattern, number, { throws: false, overflow: '' }).trim()
    if (text === '' && isDate) return { text: writeGeneral(decimal), known: false, isDate: false }
    const bare = number < 0 && /[1-9]/.test(text) && !signs.test(text)
    return { text: bare ? `-${text}` : text, known, isDate }
  }

  private read(format: string): FormatFacts {
    const known = this.facts.get(format)
    if (known) return known
    const read = readFacts(format)
    this.facts.set(format, read)
    return read
  }
}

function readFacts(format: string): FormatFacts {
  const plain = translate(format)
  const pattern = plain.replace(/\[DBNum\d\](?:\[\$-[^\]]*\])?/gi, '')
  const isGeneral = /^(?:general|@)?$/i.test(pattern.replace(/\[\$-[^\]]*\]/g, ''))
  if (isGeneral) return { pattern, isGeneral, isDate: false, known: pattern === plain }
  const { type } = getFormatInfo(pattern)
  if (type === 'error')
    return { pattern: generalFormat, isGeneral: true, isDate: false, known: false }
  return { pattern, isGeneral, isDate: isDateFormat(pattern), known: pattern === plain }
}

/** Writes a format in the words of the standard; quoted text and brackets stay. */
function translate(format: string): string {
  return format.replace(
    /"[^"]*"?|\[[^\]]*\]|\\.|!(.)|G\/通用格式/g,
    (found, escaped: string | undefined) =>
      escaped !== undefined ? `\\${escaped}` : found.startsWith('G/') ? generalFormat : found,
  )
}
