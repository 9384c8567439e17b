/** What reports, slides and workbooks take from this page. */
export { default as EconomicPicture } from './EconomicPicture.vue'
export { default as EconomicTable } from './EconomicTable.vue'
export { default as UsesBar } from './UsesBar.vue'
export { usesBars } from './economicBars'
export { economicExport } from './economicExport'
export { groupedRows, rankedRows, wholeOf, wholePlace } from './economicRows'
export { useEconomic } from './useEconomic'
