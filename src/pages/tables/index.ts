/** What reports, slides and workbooks take from this page. */
export { printedSheet } from './printedSheet'
