// @bundle parts
import type { Row } from '@/document/document'

/** What basic expenditure is for: people, or running the office. */
export type HalfUse = 'personnel' | 'operating'

const labels: readonly (readonly [HalfUse, RegExp])[] = [
  ['personnel', /人员(?:经费|支出)|^personnel$/],
  ['operating', /公用(?:经费|支出)|^operating$/],
]
const totals: readonly (readonly [HalfUse, RegExp])[] = [
  ['personnel', /^人员(?:经费|支出)类?(?:合计|小计|总计|共计)?$/],
  ['operating', /^(?:日常)?公用(?:经费|支出)类?(?:合计|小计|总计|共计)?$/],
]

/** The use that words over a column name; `null` where they name none, or both. */
export function useOfLabel(label: string): HalfUse | null {
  const [use, other] = labels.filter(([, pattern]) => pattern.test(label))
  return use && !other ? use[0] : null
}

/** The use that a row is the total of ("人员经费合计"); `null` for rows of subjects. */
export function useOfTotal({ code, name }: Pick<Row, 'code' | 'name'>): HalfUse | null {
  if (code !== null) return null
  return totals.find(([, pattern]) => pattern.test(name.replace(/\s/g, '')))?.[0] ?? null
}

/**
 * The use of an economic subject by its class: 301 工资福利支出 and 303 对个人和家庭的补助 are
 * personnel, the others operating; `null` without code and known name.
 */
export function useOfCode({ code, name }: Pick<Row, 'code' | 'name'>): HalfUse | null {
  if (code !== null && /^3\d\d/.test(code)) return /^30[13]/.test(code) ? 'personnel' : 'operating'
  if (/^工资福利支出$|^对个人[和与及]?家庭的?补助/.test(name)) return 'personnel'
  return /^商品[和与及]?服务支出$|^资本性支出|^债务利息/.test(name) ? 'operating' : null
}
