export { readSheet, type SheetInput, type SheetReading } from './readSheet'
