/** What reports, slides and workbooks take from this page. */
export { default as FamilyMatrix } from './FamilyMatrix.vue'
export { default as MissList } from './MissList.vue'
export { default as UncoveredFigures } from './UncoveredFigures.vue'
export { checksTable, countsTable } from './checksTable'
export { useCheckList } from './useCheckList'
