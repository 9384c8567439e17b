// @bundle later
import type { Component } from 'vue'

/** What the shell shows when it is called for; the list of what each loads comes with the first. */
const parts = {
  NewVersion: () => import('./shell/NewVersion.vue'),
  OpeningProgress: () => import('./shell/OpeningProgress.vue'),
  OpeningResults: () => import('./shell/OpeningResults.vue'),
  SelectionNotice: () => import('./shell/SelectionNotice.vue'),
  SubunitBar: () => import('./shell/SubunitBar.vue'),
  TermLayer: () => import('./terms/TermLayer.vue'),
  PickBar: () => import('./pick/PickBar.vue'),
  ProvenancePanel: () => import('./provenance/ProvenancePanel.vue'),
}
export type LaterPart = keyof typeof parts

/** Loads a part of the shell. */
export const loadLaterPart = (name: LaterPart): Promise<{ default: Component }> => parts[name]()
