/** What reports, slides and workbooks take from this page. */
export { default as StructurePicture } from './StructurePicture.vue'
export { default as StructureTable } from './StructureTable.vue'
export { itemBars } from './itemBars'
export { useStructure } from './useStructure'
