/** What reports, slides and workbooks take from this page. */
export { default as FundNotes } from './FundNotes.vue'
export { default as RevenuePicture } from './RevenuePicture.vue'
export { default as RevenueTable } from './RevenueTable.vue'
export { revenueTable } from './revenueTable'
export { useRevenue } from './useRevenue'
