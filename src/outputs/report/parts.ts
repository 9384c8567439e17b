import { type Component, defineAsyncComponent } from 'vue'
import type { ReportPartName } from './reportParts'

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
