/** What reports, slides and workbooks take from this page. */
export { default as IndicatorTable } from './IndicatorTable.vue'
export { default as ProjectsPicture } from './ProjectsPicture.vue'
export { default as ProjectsTable } from './ProjectsTable.vue'
export { default as UnmatchedNote } from './UnmatchedNote.vue'
export { indicatorLinesTable, spreadTable } from './indicatorExport'
export { projectsTable } from './projectsTable'
export { useProjects } from './useProjects'
