/** What reports, slides and workbooks take from this page. */
export { default as SplitPicture } from './SplitPicture.vue'
export { default as SplitProjects } from './SplitProjects.vue'
export { default as SplitTable } from './SplitTable.vue'
export { splitBars } from './splitBars'
export { splitExport } from './splitExport'
export { useSplit } from './useSplit'
