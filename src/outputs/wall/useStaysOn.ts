import { useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref, watch } from 'vue'

/**
 * Keeps the screen of the machine on while it is wanted. `available` is false where the browser
 * has no such lock; the machine's own settings decide then. (The library's own helper would be on
 * the way to the first view of the app, since its parts are not told apart there.)
 */
export function useStaysOn(wanted: Ref<boolean>) {
  const available = 'wakeLock' in navigator
  let lock: WakeLockSentinel | null = null

  async function hold(): Promise<void> {
    if (!available || !wanted.value || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch {
      /* A machine that runs out of power refuses it. */
    }
  }
  async function release(): Promise<void> {
    await lock?.release()
    lock = null
  }
  watch(wanted, now => void (now ? hold() : release()), { immediate: true })
  // A page that is out of sight loses it.
  useEventListener(document, 'visibilitychange', () => void hold())
  onScopeDispose(() => void release())
  return { available }
}
