import { readonly, shallowRef, watch } from 'vue'
import { failureText, useWorkMessage } from './useWorkMessage'

/** How long a success stays to be read, in ms; a failure stays until it has been seen to. */
const readingTime = 5000

/**
 * One short work at a time of those that `failures` names; what is said of it belongs to the place
 * where it was asked for.
 */
export function useShortWork<Task extends string>({
  failures,
  place,
}: {
  failures: Readonly<Record<Task, string>>
  place: () => string | undefined
}) {
  const busy = shallowRef<Task | null>(null)
  const { message, say, dismiss } = useWorkMessage()
  watch(place, dismiss)

  /** Does a work that returns the sentence that it is done. */
  async function run(task: Task, work: () => Promise<string>): Promise<void> {
    if (busy.value) return
    busy.value = task
    dismiss()
    const from = place()
    try {
      const text = await work()
      say({ text, failed: false }, { shown: from === place(), stays: readingTime })
    } catch (error) {
      say({ text: failureText(failures[task], error), failed: true }, { shown: from === place() })
    } finally {
      busy.value = null
    }
  }
  return { busy: readonly(busy), message, run, dismiss }
}
