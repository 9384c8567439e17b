type NumberWriter = (value: number) => string

const chineseDigits = '〇一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'
const heavenlyStems = '甲乙丙丁戊己庚辛壬癸'
const earthlyBranches = '子丑寅卯辰巳午未申酉戌亥'

const chinese = countIn({ digits: chineseDigits, units: ['', '十', '百', '千'], zero: '零' })
const formal = countIn({ digits: formalDigits, units: ['', '拾', '佰', '仟'], zero: '零' })
const digital: NumberWriter = value =>
  [...String(value)].map(digit => chineseDigits.charAt(Number(digit))).join('')
/** ① to ⑳, then ㉑ to ㊿. */
const circled: NumberWriter = value => {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x245f + value)
  if (value >= 21 && value <= 35) return String.fromCharCode(0x323c + value)
  if (value >= 36 && value <= 50) return String.fromCharCode(0x328d + value)
  return String(value)
}
const upperRoman: NumberWriter = value => {
  let rest = value
  let text = ''
  for (const [worth, letters] of romanLetters) for (; rest >= worth; rest -= worth) text += letters
  return text
}
const romanLetters: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
]
/** A to Z, then AA to ZZ. */
const upperLetter: NumberWriter = value =>
  value < 1 ? '' : String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const formats: Readonly<Record<string, NumberWriter>> = {
  none: () => '',
  bullet: () => '',
  upperRoman,
  lowerRoman: value => upperRoman(value).toLowerCase(),
  upperLetter,
  lowerLetter: value => upperLetter(value).toLowerCase(),
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: value =>
    String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: value =>
    value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`,
  decimalEnclosedFullstop: value =>
    value >= 1 && value <= 20 ? String.fromCharCode(0x2487 + value) : `${value}.`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanDigital2: digital,
  ideographDigital: digital,
  taiwaneseDigital: digital,
  japaneseDigitalTenThousand: digital,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: formal,
  japaneseLegal: formal,
  ideographTraditional: value => heavenlyStems.charAt((value - 1) % heavenlyStems.length),
  ideographZodiac: value => earthlyBranches.charAt((value - 1) % earthlyBranches.length),
  ideographEnclosedCircle: value =>
    value >= 1 && value <= 10 ? String.fromCharCode(0x327f + value) : chinese(value),
}

/** Writes a number as a `w:numFmt` says: chineseCounting 12 → 十二; unknown formats as digits. */
export function writeNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value)
}

interface CountingInput {
  readonly digits: string
  /** Of ones, tens, hundreds and thousands. */
  readonly units: readonly string[]
  readonly zero: string
}

/** Counts as Chinese does: 10 → 十, 12 → 十二, 105 → 一百零五. */
function countIn({ digits, units, zero }: CountingInput): NumberWriter {
  return value => {
    if (value < 1 || value >= 10 ** units.length) return value === 0 ? zero : String(value)
    let text = ''
    for (let power = String(value).length - 1, skipped = false; power >= 0; power--) {
      const digit = Math.floor(value / 10 ** power) % 10
      if (digit === 0) {
        skipped = true
        continue
      }
      if (skipped && text !== '') text += zero
      skipped = false
      const one = units[power] === '十' && digit === 1 && text === ''
      text += (one ? '' : digits.charAt(digit)) + (units[power] ?? '')
    }
    return text
  }
}
