import { type Component, defineAsyncComponent } from 'vue'

/** The parts of the report in their order, named as the pages that they are taken from. */
export const reportParts = [
  'overview',
  'structure',
  'split',
  'economic',
  'three-public',
  'projects',
  'changes',
  'revenue',
  'checks',
  'glossary',
  'diagnostics',
] as const
export type ReportPartName = (typeof reportParts)[number]

/** What each part shows; its code comes when the part is made. */
export const partBodies: Readonly<Record<ReportPartName, Component>> = {
  overview: defineAsyncComponent(() => import('./ReportOverview.vue')),
  structure: defineAsyncComponent(() => import('./ReportStructure.vue')),
  split: defineAsyncComponent(() => import('./ReportSplit.vue')),
  economic: defineAsyncComponent(() => import('./ReportEconomic.vue')),
  'three-public': defineAsyncComponent(() => import('./ReportThreePublic.vue')),
  projects: defineAsyncComponent(() => import('./ReportProjects.vue')),
  changes: defineAsyncComponent(() => import('./ReportChanges.vue')),
  revenue: defineAsyncComponent(() => import('./ReportRevenue.vue')),
  checks: defineAsyncComponent(() => import('./ReportChecks.vue')),
  glossary: defineAsyncComponent(() => import('./ReportGlossary.vue')),
  diagnostics: defineAsyncComponent(() => import('./ReportDiagnostics.vue')),
}
