/** What reports, slides and workbooks take from this page. */
export { default as AbsentFigures } from './AbsentFigures.vue'
export { default as ChangeTable } from './ChangeTable.vue'
export { default as FlowPanel } from './FlowPanel.vue'
export { default as KeyFigures } from './KeyFigures.vue'
export { default as UnreadNote } from './UnreadNote.vue'
export { useOverview } from './useOverview'
