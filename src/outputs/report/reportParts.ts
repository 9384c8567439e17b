/** The parts of the report in their order, named as the pages that they are taken from. */
export const reportParts = [
  'overview',
  'structure',
  'split',
  'economic',
  'three-public',
  'projects',
  'changes',
  'revenue',
  'checks',
  'glossary',
  'diagnostics',
] as const
export type ReportPartName = (typeof reportParts)[number]

/** "三": parts are counted as published documents count theirs. */
export function ordinal(place: number): string {
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(place / 10), place % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`
}
