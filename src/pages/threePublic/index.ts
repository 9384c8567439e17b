/** What reports, slides and workbooks take from this page. */
export { default as KindNotes } from './KindNotes.vue'
export { default as OperatingFunds } from './OperatingFunds.vue'
export { default as PerCounts } from './PerCounts.vue'
export { default as ThreePublicPicture } from './ThreePublicPicture.vue'
export { default as ThreePublicTable } from './ThreePublicTable.vue'
export { threePublicTable } from './threePublicTable'
export { threePublicLines } from './threePublicLines'
export { useThreePublic } from './useThreePublic'
