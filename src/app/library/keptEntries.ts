// @bundle later
import { shallowRef } from 'vue'
import type { KeptEntry } from './database'

/** What this browser keeps, by edition. */
export const keptEntries = shallowRef<ReadonlyMap<string, KeptEntry>>(new Map())
