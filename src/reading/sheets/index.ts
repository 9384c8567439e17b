export { Forms } from './forms'
export type { SheetInput } from './input'
export { readSheet, type SheetReading } from './readSheet'
