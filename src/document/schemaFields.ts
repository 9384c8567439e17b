import * as v from 'valibot'

/** Plain text; may be empty. */
export const text = v.string('应为文字')
/** A name that is never empty. */
export const id = v.pipe(v.string('应为文字'), v.minLength(1, '不能为空'))
/** Exact decimal text: no separators, no exponent. */
export const decimal = v.pipe(
  v.string('金额应写成文字形式的十进制数，如 "8836.68"'),
  v.regex(/^-?\d+(\.\d+)?$/, '应为十进制数，如 "8836.68"，不带千分号'),
)
/** Decimal text, or null for a blank. */
export const amount = v.nullable(decimal)
export const count = whole(0, '应为不小于 0 的整数')
/** A line of the source, from 1. */
export const lineNumber = whole(1, '应为从 1 起的行号')
/** A line of the source, or 0 for what is of the whole file or of pages. */
export const lineOrNone = whole(0, '应为行号，没有的写 0')
/** A length on a page, in points; never money. */
export const measure = v.pipe(v.number('应为数'), v.finite('应为有限的数'))
/** An index, from 0. */
export const rowNumber = whole(0, '应为从 0 起的序号')

function whole(least: number, message: string) {
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(least, message),
    v.maxValue(Number.MAX_SAFE_INTEGER, '数字过大'),
  )
}

/** An object with exactly these entries. */
export function record<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, '应为对象')
}

export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, '应为列表')
}

export function nullable<const Item extends v.GenericSchema>(item: Item) {
  return v.nullable(item)
}

/** May be left out, but is not null. */
export function optional<const Item extends v.GenericSchema>(item: Item) {
  return v.exactOptional(item)
}

export function oneOf<const Options extends readonly string[]>(options: Options, what: string) {
  return v.picklist(options, `${what}应为以下之一：${options.join('、')}`)
}
