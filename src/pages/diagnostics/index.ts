/** What reports, slides and workbooks take from this page. */
export { default as FindingList } from './FindingList.vue'
export { default as ReadingCoverage } from './ReadingCoverage.vue'
export { useDiagnostics } from './useDiagnostics'
