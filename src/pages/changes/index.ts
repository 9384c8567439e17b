/** What reports, slides and workbooks take from this page. */
export { default as ChangesPicture } from './ChangesPicture.vue'
export { default as ChangesTable } from './ChangesTable.vue'
export { default as ExecutionTable } from './ExecutionTable.vue'
export { executionTable } from './executionColumns'
export { changesTable } from './changesExport'
export { useChanges } from './useChanges'
