import { onScopeDispose, readonly, shallowRef } from 'vue'
import { failureText, useWorkMessage } from './useWorkMessage'

/** What a long work is at: what it does now, in words, and how many of its steps are done. */
export interface WorkProgress {
  readonly doing: string
  readonly done: number
  readonly total: number
}

/** Says how far a work is, lets the screen be drawn, and throws where the reader has cancelled. */
export type WorkStep = (progress: WorkProgress) => Promise<void>

class Cancelled extends Error {}

/**
 * One long work at a time, with its progress: it can be cancelled between its steps, and says in a
 * sentence how it ended.
 */
export function useLongWork() {
  const progress = shallowRef<WorkProgress | null>(null)
  const { message, say, dismiss } = useWorkMessage()
  let stopped = false

  /**
   * Does a work that returns the sentence that it is done; `failure` begins the sentence that it is
   * not: "没有存成 PPTX".
   */
  async function run({
    failure,
    cancelled = '已取消，没有保存文件',
    work,
  }: {
    failure: string
    cancelled?: string
    work: (step: WorkStep) => Promise<string>
  }): Promise<void> {
    if (progress.value) return
    stopped = false
    dismiss()
    progress.value = { doing: '准备中', done: 0, total: 0 }
    try {
      await step(progress.value)
      say({ text: await work(step), failed: false })
    } catch (error) {
      if (error instanceof Cancelled) say({ text: cancelled, failed: false })
      else say({ text: failureText(failure, error), failed: true })
    } finally {
      progress.value = null
    }
  }

  async function step(now: WorkProgress): Promise<void> {
    progress.value = now
    // A task of its own, so that what was said is painted and a click on cancel is heard.
    await new Promise(resolve => {
      setTimeout(resolve)
    })
    if (stopped) throw new Cancelled()
  }

  function cancel(): void {
    stopped = true
  }
  onScopeDispose(cancel)

  return { progress: readonly(progress), message, run, cancel, dismiss }
}
