// @bundle later
import { shallowReactive } from 'vue'
import type { DocumentSummary } from './summariseDocument'

/** What is said of each document that was opened in this session, by edition. */
export const summaries = shallowReactive(new Map<string, DocumentSummary>())
