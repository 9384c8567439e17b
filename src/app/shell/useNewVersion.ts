import { shallowReadonly, shallowRef } from 'vue'
import { whenIdle } from '@/ui/idle'

const waiting = shallowRef<ServiceWorker | null>(null)
let asked = false

/**
 * A newer build that has been fetched and waits, `null` for none. The first call keeps this build
 * for days without a network.
 */
export function useNewVersion() {
  if (
    !asked &&
    import.meta.env.PROD &&
    location.protocol.startsWith('http') &&
    'serviceWorker' in navigator
  ) {
    asked = true
    // When the page is drawn: nothing that it shows waits for this.
    whenIdle(() => void keep())
  }
  return { waiting: shallowReadonly(waiting), takeOver }
}

async function keep(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js', {
      updateViaCache: 'none',
    })
    watch(registration)
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', () => watch(registration)),
    )
  } catch {
    // Private windows and plain http forbid it; then there is no page without a network, and nothing else is missing.
  }
}

/** The first of all workers waits for nobody and is no news. */
function watch({ active, waiting: next }: ServiceWorkerRegistration): void {
  if (active && next) waiting.value = next
}

/** Lets the newer build take over, and loads the page anew from it. */
function takeOver(): void {
  const next = waiting.value
  next?.addEventListener('statechange', () => {
    if (next.state === 'activated') location.reload()
  })
  next?.postMessage('take-over')
}
