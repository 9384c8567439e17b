/** What reports, slides and workbooks take from this page. */
export { default as TermList } from './TermList.vue'
export { useGlossary } from './useGlossary'
