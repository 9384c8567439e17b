import type { Target } from './project'

type Bound = Exclude<Target['kind'], 'between' | 'qualitative'>
interface Quantity {
  readonly value: string
  readonly end: number
}

/** Operators as printed, the longer before those they begin with. */
const operators: readonly (readonly [string, Bound])[] = [
  ['>=', 'atLeast'],
  ['=>', 'atLeast'],
  ['≥', 'atLeast'],
  ['≧', 'atLeast'],
  ['⩾', 'atLeast'],
  ['大于或等于', 'atLeast'],
  ['大于等于', 'atLeast'],
  ['不低于', 'atLeast'],
  ['不少于', 'atLeast'],
  ['不小于', 'atLeast'],
  ['至少', 'atLeast'],
  ['<=', 'atMost'],
  ['=<', 'atMost'],
  ['≤', 'atMost'],
  ['≦', 'atMost'],
  ['⩽', 'atMost'],
  ['小于或等于', 'atMost'],
  ['小于等于', 'atMost'],
  ['不超过', 'atMost'],
  ['不高于', 'atMost'],
  ['不大于', 'atMost'],
  ['不多于', 'atMost'],
  ['至多', 'atMost'],
  ['最多', 'atMost'],
  ['>', 'moreThan'],
  ['大于', 'moreThan'],
  ['超过', 'moreThan'],
  ['高于', 'moreThan'],
  ['多于', 'moreThan'],
  ['<', 'lessThan'],
  ['小于', 'lessThan'],
  ['低于', 'lessThan'],
  ['少于', 'lessThan'],
  ['==', 'equal'],
  ['=', 'equal'],
  ['等于', 'equal'],
]
const operatorsByStart = new Map<string, (readonly [string, Bound])[]>()
for (const operator of operators) {
  const start = operator[0].charAt(0)
  operatorsByStart.set(start, [...(operatorsByStart.get(start) ?? []), operator])
}

/**
 * Words after the unit that say what an operator says; 以上 and 以下 include the number itself in
 * official Chinese.
 */
const endings: readonly (readonly [string, Bound])[] = [
  ['及以上', 'atLeast'],
  ['以上', 'atLeast'],
  ['及以下', 'atMost'],
  ['以下', 'atMost'],
  ['以内', 'atMost'],
  ['之内', 'atMost'],
  ['内', 'atMost'],
]

const commands: Readonly<Record<string, string>> = {
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  gt: '>',
  lt: '<',
  sim: '~',
  '%': '%',
}

/**
 * Reads a target (指标值) as printed: `raw` stays exactly as it is; what has no known form is
 * `qualitative`. Never throws.
 */
export function readTarget(raw: string): Target {
  return (mayBeQuantity(raw) ? readQuantity(raw, plain(raw)) : null) ?? { raw, kind: 'qualitative' }
}

/** Most texts are no quantity, and their first character tells. */
function mayBeQuantity(raw: string): boolean {
  const code = raw.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff)
    return code === 0x8fbe || operatorsByStart.has(raw.charAt(0))
  return raw !== ''
}

function readQuantity(raw: string, text: string): Target | null {
  const operator = operatorsByStart.get(text.charAt(0))?.find(([word]) => text.startsWith(word))
  const low = quantityAt(text, operator?.[0].length ?? (text.startsWith('达到') ? 2 : 0))
  if (!low) return null
  let rest = unwrap(text.slice(low.end).trim())
  if (rest === '' || rest === '%')
    return bound(raw, operator?.[1] ?? 'equal', low.value, rest, !operator)
  const range = rangeAfter(rest, low.value)
  if (range)
    return operator
      ? null
      : {
          raw,
          kind: 'between',
          value: low.value,
          upper: range.upper,
          ...(range.unit ? { unit: range.unit } : {}),
        }
  const ending = endings.find(([word]) => rest.endsWith(word))
  if (ending) rest = rest.slice(0, -ending[0].length).trim()
  const kind = operator?.[1] ?? ending?.[1] ?? 'equal'
  const bare = !operator && !ending
  if (operator && ending && !agree(operator[1], ending[1])) return null
  if (!isUnit(rest, bare, low.value)) return null
  return bound(raw, kind, low.value, rest, bare)
}

/** A unit in brackets of its own: "=100.00(%)", "≥13459.00（平方米）". */
function unwrap(rest: string): string {
  return /^[(（]([^()（）]{1,12})[)）]$/.exec(rest)?.[1]?.trim() ?? rest
}

function bound(raw: string, kind: Bound, value: string, unit: string, bare: boolean): Target {
  if (bare) return unit ? { raw, kind, value, unit, bare } : { raw, kind, value, bare }
  return unit ? { raw, kind, value, unit } : { raw, kind, value }
}

function agree(operator: Bound, ending: Bound): boolean {
  return (
    operator === ending ||
    (operator === 'moreThan' && ending === 'atLeast') ||
    (operator === 'lessThan' && ending === 'atMost')
  )
}

/** `-350`, `%—95%`, `次~2次`, `万-2万元` after the lower end. */
function rangeAfter(rest: string, lower: string): { upper: string; unit: string } | null {
  const index = rest.search(/[-–—―~〜至到]/)
  if (index < 0) return null
  let start = index
  while (start < rest.length && /[-–—―~〜至到\s]/.test(rest.charAt(start))) start++
  const high = quantityAt(rest, start)
  if (!high || !isOrdered(lower, high.value)) return null
  const before = rest.slice(0, index).trim()
  const unit = rest.slice(high.end).trim()
  if (before && !unit.startsWith(before)) return null
  return isUnit(unit, true, lower) ? { upper: high.value, unit } : null
}

/**
 * A unit is a short word without digits that makes the number no year; where no operator is printed
 * it must not make it another date or a rank either.
 */
function isUnit(unit: string, bare: boolean, value: string): boolean {
  if (unit === '' || unit === '%' || unit === '‰') return true
  if (unit.length > 12 || /[\d,，;；。、<>≤≥=%‰]|左右|上下/.test(unit)) return false
  if (/^年度?$/.test(unit) && /^(19|20)\d\d$/.test(value)) return false
  if (!bare) return true
  if (
    /[前后底初末级号届]/.test(unit) ||
    /^[月日]/.test(unit) ||
    (unit.startsWith('年') && value.length === 4)
  )
    return false
  return unit.length <= 4 || /^[^/]{1,4}(\/[^/]{1,4})+$/.test(unit)
}

/**
 * A decimal at `from` (blanks before it skipped), thousands commas only where they group by three.
 */
function quantityAt(text: string, from: number): Quantity | null {
  let position = from
  while (
    text.charCodeAt(position) <= 32 ||
    text.charCodeAt(position) === 0x3000 ||
    text.charCodeAt(position) === 0xa0
  )
    position++
  const negative = text[position] === '-'
  if (negative) position++
  const start = position
  while (isDigit(text.charCodeAt(position))) position++
  if (position === start) return null
  let whole = text.slice(start, position)
  while (text[position] === ',' && whole.length <= 15 && isGroup(text, position + 1)) {
    whole += text.slice(position + 1, position + 4)
    position += 4
  }
  if (text[position] === ',') return null
  let fraction = ''
  if (text[position] === '.') {
    const point = ++position
    while (isDigit(text.charCodeAt(position))) position++
    if (position === point || text[position] === '.') return null
    fraction = text.slice(point - 1, position)
  }
  if (whole.length > 1 && whole.charCodeAt(0) === 48) whole = whole.replace(/^0+(?=\d)/, '')
  return { value: (negative ? '-' : '') + whole + fraction, end: position }
}

function isGroup(text: string, position: number): boolean {
  return (
    isDigit(text.charCodeAt(position)) &&
    isDigit(text.charCodeAt(position + 1)) &&
    isDigit(text.charCodeAt(position + 2)) &&
    !isDigit(text.charCodeAt(position + 3))
  )
}

/** Whether `lower` < `upper`; both are decimal text, and so they are compared as text. */
function isOrdered(lower: string, upper: string): boolean {
  if (lower.startsWith('-') || upper.startsWith('-'))
    return (
      lower.startsWith('-') && (!upper.startsWith('-') || isOrdered(upper.slice(1), lower.slice(1)))
    )
  const [a = '', aFraction = ''] = lower.split('.')
  const [b = '', bFraction = ''] = upper.split('.')
  return a.length !== b.length
    ? a.length < b.length
    : `${a}.${aFraction.replace(/0+$/, '')}` < `${b}.${bFraction.replace(/0+$/, '')}`
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Without `$…$` and TeX commands, full-width forms made narrow, ends trimmed. */
function plain(raw: string): string {
  let text = raw
  if (text.includes('$') || text.includes('\\'))
    text = text
      .replace(/\\([a-z]+|%)/gi, (command, name: string) => commands[name] ?? command)
      .replaceAll('$', '')
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0xff01 || code > 0xff5e) continue
    text = text.replace(/[０-９％＜＝＞．－～]/g, wide =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    break
  }
  return text.trim()
}
