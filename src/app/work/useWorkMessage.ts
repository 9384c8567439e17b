import { readonly, shallowRef } from 'vue'
import { announce } from '@/app/announce/announce'

export interface WorkMessage {
  readonly text: string
  readonly failed: boolean
}

/** How a work ended: announced, and shown until it is dismissed. */
export function useWorkMessage() {
  const message = shallowRef<WorkMessage | null>(null)

  /**
   * Says it; `shown` is false where the reader has gone elsewhere, `stays` is how long it is shown,
   * in ms.
   */
  function say(
    next: WorkMessage,
    { shown = true, stays = Infinity }: { shown?: boolean; stays?: number } = {},
  ): void {
    if (shown) message.value = next
    announce(next.text)
    if (stays < Infinity)
      setTimeout(() => {
        if (message.value === next) message.value = null
      }, stays)
  }
  return {
    message: readonly(message),
    say,
    dismiss: () => {
      message.value = null
    },
  }
}

/** Why a work failed, after the sentence that it did: "没有存成 PPTX". */
export function failureText(failure: string, error: unknown): string {
  return `${failure}：${error instanceof Error ? error.message : String(error)}`
}
