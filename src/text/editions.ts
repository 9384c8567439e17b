import { spaceText } from './format'

/**
 * "2025 年单位预算": the kind of budget as its title has it, 部门预算 or 单位预算, or just 预算.
 */
export function nameEdition({
  title,
  year,
}: {
  readonly title: string
  readonly year: number
}): string {
  const [kind = '预算'] = title.replace(/\s+/g, '').match(/单位预算|部门预算/) ?? []
  return spaceText(`${year}年${kind}`)
}

/**
 * "据《…》"; a document without a printed title was given one when it was read, and that is no name
 * to cite.
 */
export function citeDocument({
  title,
  unit,
  year,
}: {
  readonly title: string
  readonly unit: { readonly name: string }
  readonly year: number
}): string {
  return title === `${unit.name}${year}年预算`
    ? '据公开文件'
    : spaceText(`据《${title.replace(/\s+/g, '')}》`)
}
