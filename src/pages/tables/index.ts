/** What reports, slides and workbooks take from this page. */
export { printedWorksheet } from './printedWorksheet'
