import type { PerformanceSheet } from '@/document/project'

/** Key of a sheet: its table, and its part where one grid prints several. */
export const sheetKey = ({ table, part }: Pick<PerformanceSheet, 'table' | 'part'>) =>
  part === undefined ? table : `${table}.${part}`
