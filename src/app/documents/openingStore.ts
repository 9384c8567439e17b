// @bundle parts
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { OpenedFile } from './openedFile'
import type { OpeningProgress } from './openingProgress'

/** What is being opened from this machine, and what became of it; see `openInTurn`. */
export const useOpening = defineStore('opening', () => {
  const reading = shallowRef<OpeningProgress | null>(null)
  const results = shallowRef<readonly OpenedFile[]>([])
  const controller = shallowRef<AbortController | null>(null)

  return {
    reading,
    results,
    /** Of what is being read. */
    controller,
    /** Stops what is being read; nothing of it is opened. What is read whole is added all the same. */
    cancel: () => controller.value?.abort(),
    dismiss: () => {
      results.value = []
    },
  }
})
